package org.mingce.cli;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        List<Integer> years = settings.years().orElse(List.of());
        if (entries.isEmpty()) {
            out.println(settings.folders().data() + " 中还没有" + of(years) + "部门数据");
            return;
        }
        out.println(settings.folders().data() + " 中有" + of(years) + "数据的部门：");
        int width = entries.stream().mapToInt(entry -> entry.id().length()).max().orElse(0);
        for (Entry entry : entries) {
            List<String> present = entry.years().stream().map(String::valueOf).toList();
            out.println("  " + entry.id() + " ".repeat(width - entry.id().length()) + "  "
                    + (present.isEmpty() ? "没有年度" : String.join(" ", present)) + "  "
                    + Report.clean(entry.name().orElse("（数据有错误，读不出名称）")));
        }
        example(entries, years).ifPresent(out::println);
    }

    private List<Entry> asked(Settings settings) throws UsageException {
        List<Integer> years = settings.years().orElse(List.of());
        List<String> departments = settings.departments().orElse(List.of());
        List<String> ids = catalogue.departments().stream().map(Entry::id).toList();
        List<String> unknown = departments.stream().filter(name -> !ids.contains(name))
                .map(name -> unknown(name, ids)).toList();
        if (!unknown.isEmpty()) {
            throw new UsageException(unknown);
        }
        return catalogue.departments().stream()
                .filter(entry -> departments.isEmpty() || departments.contains(entry.id()))
                .filter(entry -> years.isEmpty() || years.stream().anyMatch(entry.years()::contains))
                .toList();
    }

    /** What to say of a department that there is not. */
    static String unknown(String department, Collection<String> ids) {
        return "没有部门 “" + Report.clean(department) + "”" + Nearest.of(department, ids)
                .map(near -> "，是否想写 " + near + "？").orElse("：已有 " + String.join("、", ids));
    }

    private static String of(List<Integer> years) {
        return years.isEmpty() ? "" : " " + String.join("、", years.stream().map(String::valueOf).toList()) + " 年度的";
    }

    private static Optional<String> example(List<Entry> entries, List<Integer> years) {
        return entries.stream().filter(entry -> !entry.years().isEmpty()).findFirst()
                .map(entry -> "生成一本：-Ddept=" + entry.id() + " -Dyear="
                        + (years.isEmpty() ? entry.years().get(entry.years().size() - 1) : years.get(0)));
    }
}
