package org.mingce.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.BatchLine;
import org.mingce.pipeline.BookletResult.Status;

/** The table at a batch's end: how many of each kind, then those that someone has to look at. */
final class BatchReport {

    private final Console console;

    BatchReport(Console console) {
        this.console = console;
    }

    /**
     * Prints the table.
     *
     * @param without departments that have no data of the years asked for
     */
    void print(List<BatchLine> lines, Set<String> without) {
        PrintStream out = console.out();
        out.println("共 " + lines.size() + " 本：" + counts(lines));
        int width = lines.stream().mapToInt(line -> id(line).length()).max().orElse(0);
        lines.stream().filter(line -> isDone(line) && line.tally().hasFindings())
                .forEach(line -> out.println("  " + padded(line, width) + "错误 " + line.tally().errors() + "，警告 "
                        + line.tally().warnings()));
        if (!without.isEmpty()) {
            out.println("没有这个年度的数据：" + String.join("、", without.stream().map(Report::clean).toList()));
        }
        lines.stream().filter(line -> !isDone(line)).forEach(line -> console.err()
                .println("  " + padded(line, width) + word(line.status()) + "：" + line.worst().map(BatchReport::why)
                        .orElse("")));
    }

    /** Prints where the page is that leads to all booklets. */
    void printIndex(Path file) {
        console.out().println("总目录：" + file);
    }

    private static String counts(List<BatchLine> lines) {
        long findings = lines.stream().filter(line -> isDone(line) && line.tally().hasFindings()).count();
        StringBuilder counts = new StringBuilder();
        for (Status status : Status.values()) {
            long count = lines.stream().filter(line -> line.status() == status).count();
            if (count > 0) {
                counts.append(counts.isEmpty() ? "" : "，").append(word(status)).append(' ').append(count);
            }
        }
        return counts + (findings > 0 ? "；有问题要看的 " + findings : "");
    }

    private static String why(Diagnostic diagnostic) {
        String place = diagnostic.position() == null ? "" : Report.clean(diagnostic.position().toString()) + "  ";
        return place + Report.clean(diagnostic.message()) + " [" + diagnostic.code() + "]";
    }

    private static boolean isDone(BatchLine line) {
        return ExitStatus.of(line.status()) == ExitStatus.OK;
    }

    private static String padded(BatchLine line, int width) {
        return id(line) + " ".repeat(width - id(line).length() + 2);
    }

    private static String id(BatchLine line) {
        return Report.clean(line.department()) + " " + line.year();
    }

    /** What became of a booklet. */
    static String word(Status status) {
        return switch (status) {
            case PUBLISHED -> "已生成";
            case UNCHANGED -> "无变化";
            case CHECKED -> "已检查";
            case REFUSED -> "没有通过";
            case FAILED -> "失败";
        };
    }

    /** The code of what became of it: of its worst diagnostic where it came to nothing, else {@code ok}. */
    static String code(BatchLine line) {
        return isDone(line) ? "ok" : line.worst().map(Diagnostic::code).orElse("unknown");
    }
}
