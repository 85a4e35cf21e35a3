package org.mingce.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Severity;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.WrittenFile;

/**
 * Tells a person what became of a booklet, in a few lines. A run that did what it was asked for speaks on the standard
 * output; one that did not, on the error output, so that a scheduler's mail holds what went wrong.
 */
final class BookletReport {

    private static final String INDENT = "     ";
    private static final List<String> ROLES = List.of("title", "heading-1", "heading-2", "body", "table");
    private static final int KILO = 1024;

    /** How many findings a run prints that has written them to findings.html; the worst come first. */
    private static final int MOST = 10;

    private final Messages messages = Messages.of(BookletReport.class);
    private final Console console;

    BookletReport(Console console) {
        this.console = console;
    }

    /**
     * Prints a booklet's result.
     *
     * @param folders where the booklet and its findings are
     */
    void print(BookletResult result, Folders folders, boolean trace) {
        boolean done = result.status() == Status.PUBLISHED || result.status() == Status.CHECKED;
        Printer out = done ? console.out() : console.err();
        out.line(title(result));
        files(result.files()).forEach(out::line);
        result.files().stream().filter(file -> !file.fonts().isEmpty()).forEach(file -> out.line(INDENT + fonts(file)));
        List<Diagnostic> shown = shown(result);
        int most = result.status() == Status.PUBLISHED ? MOST : shown.size();
        shown.stream().limit(most).forEach(diagnostic -> print(out, diagnostic));
        if (shown.size() > most) {
            out.line(INDENT + messages.text("more", shown.size() - most,
                    folders.shelf(result.request().department(), result.request().year()).findings()));
        }
        out.lines(summary(result));
        if (trace) {
            result.causes().forEach(cause -> console.err().trace(cause));
        }
    }

    /** Prints what is not about one booklet, on the error output. */
    void print(List<Diagnostic> diagnostics) {
        list(console.err(), diagnostics);
    }

    /** Lists what there is to say, where a person is to read it. */
    void list(Printer where, List<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> print(where, diagnostic));
    }

    private String title(BookletResult result) {
        String id = result.request().department() + " " + result.request().year();
        return result.name().map(name -> messages.text("booklet", name, result.request().year(), id))
                .orElse(id);
    }

    private List<String> files(List<WrittenFile> files) {
        int width = files.stream().mapToInt(file -> file.path().toString().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (WrittenFile file : files) {
            String path = file.path().toString();
            String pages = file.pages().isPresent() ? messages.text("file.pages", file.pages().getAsInt()) : "";
            lines.add("  " + path + " ".repeat(width - path.length()) + "  "
                    + messages.text("file", pages, size(file.bytes()), seconds(file.millis())));
        }
        return lines;
    }

    /** Each family with the roles that it serves. */
    private String fonts(WrittenFile file) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        ROLES.stream().filter(file.fonts()::containsKey).forEach(role -> roles
                .computeIfAbsent(file.fonts().get(role), family -> new ArrayList<>())
                .add(messages.text("font." + role)));
        String comma = messages.text("comma");
        return messages.text("fonts", roles.entrySet().stream()
                .map(font -> messages.text("fonts.role", String.join(comma, font.getValue()), font.getKey()))
                .collect(Collectors.joining(messages.text("semicolon"))));
    }

    /** Notes are many and need no action: they are listed where a person asked for a check. */
    private static List<Diagnostic> shown(BookletResult result) {
        return byFile(result.diagnostics().stream()
                .filter(diagnostic -> result.request().checkOnly() || diagnostic.severity() != Severity.NOTE)
                .toList());
    }

    /**
     * Together what is in one file; first what is in none, then the file with the worst. Within a file the order stays.
     */
    private static List<Diagnostic> byFile(List<Diagnostic> diagnostics) {
        Map<String, List<Diagnostic>> files = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            String file = diagnostic.position() == null ? "" : diagnostic.position().file();
            files.computeIfAbsent(file, name -> new ArrayList<>()).add(diagnostic);
        }
        return files.values().stream()
                .sorted(Comparator.comparing((List<Diagnostic> file) -> file.get(0).position() != null)
                        .thenComparing(file -> file.get(0).severity()))
                .flatMap(List::stream).toList();
    }

    /** Prints one, with what to do about it. */
    void print(Printer out, Diagnostic diagnostic) {
        String place = diagnostic.position() == null ? "" : diagnostic.position() + "  ";
        out.line(diagnostic.severity(), place + diagnostic.message() + " [" + diagnostic.code() + "]");
        diagnostic.hints().forEach(hint -> out.line(INDENT + "→ " + hint));
        diagnostic.lines().forEach(out::line);
    }

    private String summary(BookletResult result) {
        long notes = count(result, Severity.NOTE);
        String counts = result.diagnostics().isEmpty() ? messages.text("counts.none")
                : messages.text(notes > 0 && !result.request().checkOnly() ? "counts/notes" : "counts",
                        count(result, Severity.ERROR), count(result, Severity.WARNING), notes);
        return messages.text(switch (result.status()) {
            case PUBLISHED, UNCHANGED, CHECKED -> "summary";
            case NOT_READY -> "summary/not-ready";
            case REFUSED -> result.request().checkOnly() ? "summary/rejected" : "summary/refused";
            case FAILED -> "summary/failed";
        }, counts);
    }

    private static long count(BookletResult result, Severity severity) {
        return result.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == severity).count();
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO ? (bytes + KILO - 1) / KILO + " KB"
                : BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.HALF_UP) + " MB";
    }

    private String seconds(long millis) {
        return messages.text("seconds", BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP));
    }
}
