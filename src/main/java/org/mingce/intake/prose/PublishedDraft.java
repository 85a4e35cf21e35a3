package org.mingce.intake.prose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.PrintedBooklet;
import org.mingce.document.Table;
import org.mingce.intake.draft.Draft;
import org.mingce.intake.draft.DraftFile;
import org.mingce.intake.draft.NodeText;
import org.mingce.intake.booklet.Titles;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Department;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Position;

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
    private final Draft tables;
    private final Map<String, String> terms;
    private final Function<String, Set<String>> keys;
    private final Press press;
    private final Published published;
    private final Messages messages = Messages.of(PublishedDraft.class);
    private final List<Diagnostic> said = new ArrayList<>();

    /**
     * A draft in the making.
     *
     * @param edition    the edition that the data will be printed by
     * @param department whose booklet it is
     * @param names      the names of codes, those that only the booklet has among them
     * @param tables     what its official tables state
     * @param terms      the definitions that all departments share
     * @param keys       the keys that a section may have, by its id
     */
    public PublishedDraft(PrintedBooklet printed, Edition edition, Department department, int year,
                          Classification names, Draft tables, Map<String, String> terms,
                          Function<String, Set<String>> keys, Press press) {
        this.printed = printed;
        this.edition = edition;
        this.department = department;
        this.year = year;
        this.names = names;
        this.tables = tables;
        this.terms = terms;
        this.keys = keys;
        this.press = press;
        this.published = new Published(printed, edition);
    }

    /** What is told of it. */
    public List<Diagnostic> said() {
        return said;
    }

    /**
     * The files, beside those of the tables.
     *
     * @throws IOException if templates can't be read
     */
    public List<DraftFile> files() throws IOException {
        UnaryOperator<String> filled = title -> title.replace("{department}", department.name())
                .replace("{year}", Integer.toString(year));
        Glossary glossary = new Glossary(published.part("glossary"));
        Explanation explanation = new Explanation(published, edition, filled);
        List<Block> last = new ArrayList<>(published.part("annex"));
        boolean whole = printed.edition().isEmpty();
        if (whole) {
            last.addAll(0, published.before());
        }
        List<MapNode> annexes = new Annexes(last).nodes(messages.text("published.annex"));
        Booklet sample = booklet(Overview.sample(), explanation, glossary, annexes);
        Overview overview = new Overview(published.part("overview"), page(sample));
        explanation.ids().stream().filter(id -> keys.apply(id).contains(Explanation.BODY))
                .forEach(explanation::takeBody);
        OwnText own = new OwnText(page(booklet(overview.node(), explanation, glossary, annexes)), edition, filled);
        explanation.complete(own, elsewhere(own, glossary));
        titles(own);
        List<Block> before = whole ? List.of() : Residue.of(published.before(), own::says).blocks();
        return texts(overview, explanation, glossary, annexes, before);
    }

    /** Titles of parts and sections are the edition's: where they were others, that is told. */
    private void titles(OwnText own) {
        List<Heading> others = Stream.of(printed.parts(), printed.sections())
                .flatMap(titles -> titles.values().stream()).filter(title -> !Titles.plain(title.text()).isEmpty()
                        && !own.says(Titles.plain(title.text()))).toList();
        if (!others.isEmpty()) {
            said.add(messages.note("published.titles", Explanation.position(others.get(0)),
                    others.stream().map(Heading::text).collect(Collectors.joining(messages.text("published.comma")))));
        }
    }

    /** What stands at the tables, or among the terms, and has no place of its own. */
    private List<Block> elsewhere(OwnText own, Glossary glossary) {
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
        return press.print(booklet).orElse(new Document(List.of()));
    }

    private Booklet booklet(MapNode overview, Explanation explanation, Glossary glossary, List<MapNode> annexes) {
        Position nowhere = Position.of("");
        return new Booklet(department, year, edition, names, tables.accounts(), tables.stated(), Map.of(), Map.of(),
                overview, explanation.node(), glossary.terms(),
                annexes.stream().map(annex -> new Annex("report", annex, nowhere)).toList());
    }

    private List<DraftFile> texts(Overview overview, Explanation explanation, Glossary glossary,
                                  List<MapNode> annexes, List<Block> before) {
        List<DraftFile> files = new ArrayList<>();
        if (!overview.node().entries().isEmpty() || !before.isEmpty()) {
            StringBuilder header = new StringBuilder(messages.text("published.overview"));
            if (!before.isEmpty()) {
                header.append('\n').append(messages.text("published.before"));
                before.forEach(block -> header.append("\n  ").append(line(block)));
                said.add(messages.note("published.before-left", Explanation.position(before.get(0)), before.size()));
            }
            files.add(NodeText.file(edition.id(), "overview", "overview", header.toString(), overview.node(),
                    Map.of()));
        }
        if (!explanation.isEmpty()) {
            files.add(NodeText.file(edition.id(), "explanation", "explanation",
                    messages.text("published.explanation", year), explanation.node(), explanation.comments()));
            said.addAll(explanation.said());
        }
        if (!glossary.terms().isEmpty()) {
            files.add(NodeText.file(edition.id(), "glossary", "glossary", messages.text("published.glossary"),
                    glossary.node(terms), Map.of()));
        }
        for (int i = 0; i < annexes.size(); i++) {
            files.add(NodeText.file(edition.id(), "annex-" + (i + 1) + "-report", "annex",
                    messages.text("published.annex.header"), annexes.get(i), Map.of()));
        }
        return files;
    }

    private static String line(Block block) {
        return block instanceof Table table ? table.rows().stream().flatMap(row -> row.cells().stream())
                .map(Table.Cell::text).filter(text -> !text.isBlank()).collect(Collectors.joining(" "))
                : Published.text(block);
    }
}
