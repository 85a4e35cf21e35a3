package org.mingce.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mingce.pipeline.Catalogue;
import org.mingce.pipeline.Catalogue.Entry;

/** Shows what there is to make booklets of, narrowed to what was asked for. */
final class Listing {

    private final Catalogue catalogue;

    Listing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Prints departments with their years and names, and a command that makes one of them.
     *
     * @throws UsageException if a department was asked for that there is not
     */
    void print(PrintStream out, Settings settings) throws UsageException {
        List<Entry> entries = asked(settings);
        if (entries.isEmpty()) {
            out.println(settings.folders().data() + " 中还没有" + of(settings.year()) + "部门数据");
            return;
        }
        out.println(settings.folders().data() + " 中有" + of(settings.year()) + "数据的部门：");
        int width = entries.stream().mapToInt(entry -> entry.id().length()).max().orElse(0);
        for (Entry entry : entries) {
            List<String> years = entry.years().stream().map(String::valueOf).toList();
            out.println("  " + entry.id() + " ".repeat(width - entry.id().length()) + "  "
                    + (years.isEmpty() ? "没有年度" : String.join(" ", years)) + "  "
                    + Report.clean(entry.name().orElse("（数据有错误，读不出名称）")));
        }
        example(entries, settings.year()).ifPresent(out::println);
    }

    private List<Entry> asked(Settings settings) throws UsageException {
        if (settings.dept().isPresent()) {
            String dept = settings.dept().get();
            return List.of(catalogue.department(dept).orElseThrow(() -> new UsageException(List.of(unknown(dept)))));
        }
        return catalogue.departments().stream()
                .filter(entry -> settings.year().isEmpty() || entry.years().contains(settings.year().getAsInt()))
                .toList();
    }

    private String unknown(String dept) {
        List<String> ids = catalogue.departments().stream().map(Entry::id).toList();
        return "没有部门 “" + Report.clean(dept) + "”" + Nearest.of(dept, ids).map(near -> "，是否想写 " + near + "？")
                .orElse("：已有 " + String.join("、", ids));
    }

    private static String of(OptionalInt year) {
        return year.isPresent() ? " " + year.getAsInt() + " 年度的" : "";
    }

    private static Optional<String> example(List<Entry> entries, OptionalInt year) {
        return entries.stream().filter(entry -> !entry.years().isEmpty()).findFirst()
                .map(entry -> "生成一本：-Ddept=" + entry.id() + " -Dyear="
                        + year.orElseGet(() -> entry.years().get(entry.years().size() - 1)));
    }
}
