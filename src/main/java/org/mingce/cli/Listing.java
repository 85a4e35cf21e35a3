package org.mingce.cli;

import java.util.List;
import java.util.Optional;
import org.mingce.model.Messages;
import org.mingce.pipeline.Catalogue;
import org.mingce.pipeline.Catalogue.Entry;

/** Shows what there is to make booklets of, narrowed to what was asked for. */
final class Listing {

    private final Messages messages = Messages.of(Listing.class);
    private final Catalogue catalogue;

    Listing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Prints departments with their years and names, and a command that makes one of them.
     *
     * @throws UsageException if a department was asked for that there is not
     */
    void print(Printer out, Settings settings) throws UsageException {
        List<Entry> entries = asked(settings);
        List<Integer> years = settings.years().orElse(List.of());
        if (entries.isEmpty()) {
            out.line(messages.text("list.none", settings.folders().data(), of(years)));
            return;
        }
        out.line(messages.text("list.title", settings.folders().data(), of(years)));
        int width = entries.stream().mapToInt(entry -> entry.id().length()).max().orElse(0);
        for (Entry entry : entries) {
            List<String> present = entry.years().stream().map(String::valueOf).toList();
            out.line("  " + entry.id() + " ".repeat(width - entry.id().length()) + "  "
                    + (present.isEmpty() ? messages.text("list.no-year") : String.join(" ", present)) + "  "
                    + entry.name().orElseGet(() -> messages.text("list.no-name")));
        }
        example(entries, years).ifPresent(out::line);
    }

    private List<Entry> asked(Settings settings) throws UsageException {
        List<Integer> years = settings.years().orElse(List.of());
        List<String> departments = settings.departments().orElse(List.of());
        List<String> ids = catalogue.departments().stream().map(Entry::id).toList();
        CommandProblems problems = new CommandProblems();
        departments.stream().filter(name -> !ids.contains(name))
                .forEach(name -> problems.addUnknown("list.unknown", name, ids));
        problems.check();
        return catalogue.departments().stream()
                .filter(entry -> departments.isEmpty() || departments.contains(entry.id()))
                .filter(entry -> years.isEmpty() || years.stream().anyMatch(entry.years()::contains))
                .toList();
    }

    private String of(List<Integer> years) {
        return years.isEmpty() ? "" : messages.text("list.years",
                String.join(messages.text("comma"), years.stream().map(String::valueOf).toList()));
    }

    private Optional<String> example(List<Entry> entries, List<Integer> years) {
        return entries.stream().filter(entry -> !entry.years().isEmpty()).findFirst()
                .map(entry -> messages.text(
                        entry.id().matches("[\\p{L}\\p{N}_.-]+") ? "list.example" : "list.example/quoted", entry.id(),
                        years.isEmpty() ? entry.years().get(entry.years().size() - 1) : years.get(0)));
    }
}
