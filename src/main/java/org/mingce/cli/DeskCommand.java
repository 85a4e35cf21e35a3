package org.mingce.cli;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.mingce.desk.Desk;
import org.mingce.desk.DeskOptions;
import org.mingce.model.Messages;

/** Opens the desk, shows it in a browser where there is one, and waits until it is told to end. */
final class DeskCommand {

    private static final int MOST = 65_535;

    private final Messages messages = Messages.of(DeskCommand.class);
    private final Console console;
    private final Settings settings;

    DeskCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** The port that the option's value names: 0 for any that is free; empty where the desk is not asked for. */
    static Optional<Integer> port(String value, CommandProblems problems) {
        String text = value == null ? "false" : value.strip();
        if (text.equals("false")) {
            return Optional.empty();
        }
        if (text.isEmpty() || text.equals("true")) {
            return Optional.of(0);
        }
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > MOST) {
            problems.add("option.desk", value);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    /** Returns when the process is told to end. */
    ExitStatus run(int port) throws IOException {
        Desk desk;
        try {
            desk = Desk.open(new DeskOptions(settings.folders(), settings.limit(), settings.fonts(),
                    settings.failOn(), settings.portal(), port));
        } catch (BindException e) {
            console.err().line(messages.text("desk.port", port));
            return ExitStatus.FAILED;
        }
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            desk.close();
            console.out().line(messages.text("desk.closed"));
            end.countDown();
        }));
        console.out().lines(messages.text(shown(desk.address()) ? "desk.open" : "desk.open/by-hand", desk.address()));
        try {
            end.await();
        } catch (InterruptedException e) {
            // Maven ends its threads so.
            desk.close();
        }
        return ExitStatus.OK;
    }

    /** Whether a browser could be told to show the address. */
    private static boolean shown(URI address) {
        try {
            if (GraphicsEnvironment.isHeadless() || !java.awt.Desktop.isDesktopSupported()
                    || !java.awt.Desktop.getDesktop().isSupported(java.awt.Desktop.Action.BROWSE)) {
                return false;
            }
            java.awt.Desktop.getDesktop().browse(address);
            return true;
        } catch (IOException | RuntimeException | LinkageError e) {
            // A machine without a screen, or without a browser: the address is printed.
            return false;
        }
    }
}
