package org.mingce.intake.prose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.PrintedBooklet;
import org.mingce.document.Table;
import org.mingce.intake.booklet.PlainTitles;
import org.mingce.intake.draft.Draft;
import org.mingce.intake.draft.DraftFile;
import org.mingce.intake.draft.Drafts;
import org.mingce.intake.draft.NewFileText;
import org.mingce.intake.table.ReadTable;
import org.mingce.model.Accounts;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Department;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.StatedTable;
import org.mingce.model.Unit;
import org.mingce.yaml.schema.SchemaView;

/**
 * The data files of a published booklet. They are printed once as they would be, and what was published and is not said
 * there goes into the nearest prose.
 */
public final class PublishedDraft {

    private final PrintedBooklet printed;
    private final Edition edition;
    private final Department department;
    private final int year;
    private final Classification names;
    private final PublishedTables tables;
    private final Drafts drafts;
    private final Map<String, String> terms;
    private final Map<String, SchemaView> shapes;
    private final Press press;
    private final Published published;
    private final Messages messages = Messages.of(PublishedDraft.class);
    private final List<Diagnostic> said = new ArrayList<>();

    /**
     * A draft in the making.
     *
     * @param edition    the edition that the data will be printed by
     * @param department whose booklet it is
     * @param codes      the names of the year's codes
     * @param terms      the definitions that all departments share
     * @param shapes     what a section may hold, by its id
     */
    public PublishedDraft(PrintedBooklet printed, Edition edition, Department department, int year,
                          Classification codes, Map<String, String> terms,
                          Map<String, SchemaView> shapes, Press press) {
        this.printed = printed;
        this.edition = edition;
        this.department = department;
        this.year = year;
        this.tables = new PublishedTables(printed);
        this.drafts = new Drafts(edition, codes, year);
        this.names = tables.names(codes);
        this.terms = terms;
        this.shapes = shapes;
        this.press = press;
        this.published = new Published(printed, edition);
    }

    /** What is told of it. */
    public List<Diagnostic> said() {
        return said;
    }

    /**
     * The files.
     *
     * @throws Press.FailedException if a trial booklet can't be printed
     * @throws IOException           if templates can't be read
     */
    public List<DraftFile> files() throws IOException {
        Glossary glossary = new Glossary(published.part("glossary"));
        Explanation explanation = new Explanation(published, edition, this::filled);
        boolean whole = printed.edition().isEmpty();
        List<Block> last = new ArrayList<>(whole ? published.before() : List.of());
        last.addAll(published.part("annex"));
        List<MapNode> annexes = new Annexes(last).nodes(messages.text("published.annex"));
        Draft draft = drafts.ofYear(tables.tables());
        Data data = new Data(draft.accounts(), draft.stated(), Map.of(), Map.of());
        OverviewDraft overview = new OverviewDraft(published.part("overview"),
                page(booklet(OverviewDraft.sample(), data, explanation.node(), glossary, annexes)));
        Found found = found(draft, overview.node(), explanation, glossary, annexes);
        DraftedText own = own(booklet(overview.node(), found.data(), explanation.node(), glossary, annexes));
        explanation.complete(own, elsewhere(own, glossary));
        titles(own);
        List<Block> before = whole ? List.of() : Residue.of(published.before(), own::says).blocks();
        List<DraftFile> files = new ArrayList<>(found.files());
        files.addAll(texts(overview, explanation, glossary, annexes, before));
        return files;
    }

    /** What stands in the files of amounts. */
    private record Data(Accounts accounts, Map<String, StatedTable> stated, Map<String, StatedTable> budget,
                        Map<String, StatedTable> previous) {
    }

    /** The same with its files. */
    private record Found(Data data, List<DraftFile> files) {
    }

    /** Prints what is found so far. */
    @FunctionalInterface
    private interface Trial {
        DraftedText print() throws IOException;
    }

    private void tell(Explanation explanation, Facts facts) {
        for (String id : explanation.ids()) {
            explanation.clear(id);
            if (shapes.containsKey(id) && shapes.get(id).keys().contains(Explanation.BODY)) {
                explanation.takeBody(id);
            } else {
                facts.section(id).entries().forEach(fact -> explanation.put(id, fact));
            }
        }
    }

    /** Where a section tells without a number that last year's amounts were the year's, they are. */
    private static void assumeEqual(String id, Explanation explanation, Facts facts, Universe universe, Trial trial)
            throws IOException {
        List<Slot> open = facts.open(id).stream().filter(slot -> universe.amount(slot).isPresent()).toList();
        if (open.isEmpty() || explanation.blocks(id).isEmpty()) {
            return;
        }
        int before = explanation.left(id, trial.print());
        open.forEach(slot -> facts.assume(slot, universe.amount(slot).get()));
        int with = before == 0 ? 0 : explanation.left(id, trial.print());
        for (Slot slot : open) {
            facts.forget(slot);
            if (with < before && explanation.left(id, trial.print()) > with) {
                facts.assume(slot, universe.amount(slot).get());
            }
        }
    }

    /** Looks for facts and amounts in the sections, and tells the explanation its facts. */
    private Found found(Draft draft, MapNode overview, Explanation explanation, Glossary glossary,
                        List<MapNode> annexes) throws IOException {
        Facts facts = new Facts(explanation, shapes);
        Universe universe = new Universe(edition, tables.tables().keySet(), draft.tables(),
                explanation.ids().stream().flatMap(id -> explanation.blocks(id).stream()).toList(), names);
        facts.find(universe.cells(), universe.codes(), (unknown, budget, previous, marks) -> {
            Map<String, StatedTable> stated = new LinkedHashMap<>(unknown);
            stated.putAll(draft.stated());
            return own(booklet(overview, new Data(draft.accounts(), stated, budget, previous), marks, glossary,
                    annexes));
        });
        facts.tooLong().forEach(id -> said.add(messages.warning("published.long",
                Explanation.position(explanation.blocks(id).get(0)), printed.sections().get(id) == null ? id
                        : printed.sections().get(id).text())));
        Map<String, StatedTable> amounts = Equals.filled(edition, facts.cells(Slot.Kind.FINAL));
        Map<String, ReadTable> all = new LinkedHashMap<>(read(amounts));
        all.putAll(tables.tables());
        Draft complete = drafts.ofYear(all);
        if (tables.tables().isEmpty() && !all.isEmpty()) {
            said.add(messages.warning("published.amounts", Explanation.position(printed.document().blocks().get(0)),
                    all.values().stream().mapToInt(ReadTable::size).sum()));
        } else {
            said.addAll(complete.said());
        }
        Trial trial = () -> {
            tell(explanation, facts);
            return own(booklet(overview, new Data(complete.accounts(), complete.stated(),
                    facts.cells(Slot.Kind.BUDGET), facts.cells(Slot.Kind.PREVIOUS)), explanation.node(), glossary,
                    annexes));
        };
        for (String id : explanation.ids()) {
            assumeEqual(id, explanation, facts, universe, trial);
        }
        dropUseless(explanation, facts, trial);
        List<DraftFile> files = new ArrayList<>(all.isEmpty() ? List.of() : complete.files());
        Map<String, StatedTable> budget = cells("budget", facts.cells(Slot.Kind.BUDGET), files);
        Map<String, StatedTable> previous = cells("previous", facts.cells(Slot.Kind.PREVIOUS), files);
        tell(explanation, facts);
        return new Found(new Data(complete.accounts(), complete.stated(), budget, previous), files);
    }

    /** Facts with which a section says no more of what was published than without them stay away. */
    private static void dropUseless(Explanation explanation, Facts facts, Trial trial) throws IOException {
        DraftedText with = trial.print();
        List<String> told = explanation.ids().stream().filter(id -> !facts.section(id).entries().isEmpty()).toList();
        Map<String, Integer> left = new LinkedHashMap<>();
        told.forEach(id -> left.put(id, explanation.left(id, with)));
        told.forEach(facts::drop);
        DraftedText without = trial.print();
        told.stream().filter(id -> explanation.left(id, without) > left.get(id)).forEach(facts::keep);
    }

    private Map<String, StatedTable> cells(String name, Map<String, StatedTable> found, List<DraftFile> files) {
        if (found.isEmpty()) {
            return Map.of();
        }
        Draft draft = drafts.ofCells(name, read(found));
        files.addAll(draft.files());
        return draft.stated();
    }

    private static Map<String, ReadTable> read(Map<String, StatedTable> cells) {
        Map<String, ReadTable> read = new LinkedHashMap<>();
        cells.forEach((id, table) -> read.put(id, ReadTable.printed(table, Unit.WAN_YUAN, Map.of())));
        return read;
    }

    private String filled(String title) {
        return title.replace("{department}", department.name()).replace("{year}", Integer.toString(year));
    }

    private DraftedText own(Booklet booklet) throws IOException {
        return new DraftedText(page(booklet), edition, this::filled);
    }

    /** Titles of parts and sections are the edition's: where they were others, that is told. */
    private void titles(DraftedText own) {
        List<Heading> others = Stream.of(printed.parts(), printed.sections())
                .flatMap(titles -> titles.values().stream()).filter(title -> !PlainTitles.plain(title.text()).isEmpty()
                        && !own.says(PlainTitles.plain(title.text()))).toList();
        if (!others.isEmpty()) {
            said.add(messages.note("published.titles", Explanation.position(others.get(0)),
                    others.stream().map(Heading::text).collect(Collectors.joining(messages.text("published.comma")))));
        }
    }

    /** What stands at the tables, or among the terms, and has no place of its own. */
    private List<Block> elsewhere(DraftedText own, Glossary glossary) {
        List<Block> unread = published.tables().stream().filter(block -> !(block instanceof Table table)
                || !isRead(table)).toList();
        List<Block> left = new ArrayList<>(Residue.of(unread, own::says).blocks());
        left.addAll(glossary.left());
        return left;
    }

    private boolean isRead(Table table) {
        Position position = Explanation.position(table);
        return printed.tables().values().stream().anyMatch(read -> read.isRead() && read.position().equals(position));
    }

    private Document page(Booklet booklet) throws IOException {
        return press.print(booklet);
    }

    private Booklet booklet(MapNode overview, Data data, MapNode explanation, Glossary glossary,
                            List<MapNode> annexes) {
        Position nowhere = Position.of("");
        return new Booklet(department, year, edition, names, data.accounts(), data.stated(), data.budget(),
                data.previous(), overview, explanation, glossary.terms(),
                annexes.stream().map(annex -> new Annex("report", annex, nowhere)).toList());
    }

    private List<DraftFile> texts(OverviewDraft overview, Explanation explanation, Glossary glossary,
                                  List<MapNode> annexes, List<Block> before) {
        List<DraftFile> files = new ArrayList<>();
        if (!overview.node().entries().isEmpty() || !before.isEmpty()) {
            StringBuilder header = new StringBuilder(messages.text("published.overview"));
            if (!before.isEmpty()) {
                header.append('\n').append(messages.text("published.before"));
                before.forEach(block -> header.append("\n  ").append(line(block)));
                said.add(messages.note("published.before-left", Explanation.position(before.get(0)), before.size()));
            }
            files.add(NewFileText.file(edition.id(), "overview", "overview", header.toString(), overview.node(),
                    Map.of(), names::functionalName));
        }
        if (!explanation.isEmpty()) {
            files.add(NewFileText.file(edition.id(), "explanation", "explanation",
                    messages.text("published.explanation", year), explanation.node(), explanation.comments(),
                    names::functionalName));
            said.addAll(explanation.said());
        }
        if (!glossary.terms().isEmpty()) {
            files.add(NewFileText.file(edition.id(), "glossary", "glossary", messages.text("published.glossary"),
                    glossary.node(terms), Map.of(), names::functionalName));
        }
        for (int i = 0; i < annexes.size(); i++) {
            files.add(NewFileText.file(edition.id(), "annex-" + (i + 1) + "-report", "annex",
                    messages.text("published.annex.header"), annexes.get(i), Map.of(), names::functionalName));
        }
        return files;
    }

    private static String line(Block block) {
        return block instanceof Table table ? table.rows().stream().flatMap(row -> row.cells().stream())
                .map(Table.Cell::text).filter(text -> !text.isBlank()).collect(Collectors.joining(" "))
                : Published.text(block);
    }
}
