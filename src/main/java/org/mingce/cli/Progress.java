package org.mingce.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mingce.model.Messages;
import org.mingce.pipeline.BatchLine;

/** How far a batch is. */
interface Progress extends AutoCloseable {

    /** A booklet is done. */
    void done(BatchLine line);

    @Override
    void close();

    /** A bar with rate and time left where someone watches, else a line for each booklet. */
    static Progress on(Console console, int booklets) {
        return console.bars() ? new Bar(console.out(), booklets) : new Lines(console.out(), booklets);
    }

    /** For logs: one line for each booklet, with what became of it and how long it took, and nothing of its data. */
    final class Lines implements Progress {

        private final Messages messages = Messages.of(Progress.class);
        private final Printer out;
        private final int booklets;
        private int done;

        private Lines(Printer out, int booklets) {
            this.out = out;
            this.booklets = booklets;
        }

        @Override
        public void done(BatchLine line) {
            done++;
            out.line("[" + done + "/" + booklets + "] " + line.department() + " " + line.year() + " "
                    + messages.text("status." + line.status()) + " " + BatchReport.code(line) + " " + line.millis()
                    + " ms");
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** For a terminal. */
    final class Bar implements Progress {

        /** Columns. Every terminal has them, and to ask for more would take a native library. */
        private static final int WIDTH = 79;
        private static final int EVERY_MILLIS = 200;

        private final ProgressBar bar;

        private Bar(Printer out, int booklets) {
            Messages messages = Messages.of(Progress.class);
            this.bar = new ProgressBarBuilder().setTaskName(messages.text("progress")).setInitialMax(booklets)
                    .showSpeed().setUnit(messages.text("progress.unit"), 1).setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(EVERY_MILLIS)
                    .setConsumer(new Rewriting(out)).build();
        }

        @Override
        public void done(BatchLine line) {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }

        /** Draws each state of the bar over the one before. */
        private record Rewriting(Printer out) implements ProgressBarConsumer {

            @Override
            public int getMaxRenderedLength() {
                return WIDTH;
            }

            @Override
            public void accept(String state) {
                out.over(state);
            }

            @Override
            public void close() {
                out.line("");
            }
        }
    }
}
