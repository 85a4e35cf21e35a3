package org.mingce.intake.booklet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.document.Document;
import org.mingce.document.Paragraph;
import org.mingce.document.PrintedBooklet;
import org.mingce.document.Spot;
import org.mingce.model.Accounts;
import org.mingce.model.Anchors;
import org.mingce.model.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Department;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.StatedTable;
import org.mingce.model.Term;
import org.mingce.model.WrongWord;

/** Recognises booklets: any region's edition, by the titles of its tables and sections and by the year. */
public final class BookletRecognition {

    private static final Pattern TERM = Pattern.compile("(?:\\d{1,2}[.．、]"
            + "|[（(][一二三四五六七八九十\\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)?"
            + "([^，。；：:]{2,30})[：:](.{6,})");
    private static final Pattern EDITION = Pattern.compile("(.+)-(\\d{4})");
    private static final Pattern REGION = Pattern.compile("(.{2,8}?)(?:省|市|自治区|特别行政区)");
    private static final int LEAST = 4;

    private final List<Edition> editions;
    private final IntFunction<Classification> classifications;
    private final List<WrongWord> wrongWords;
    private final Messages messages = Messages.of(BookletRecognition.class);

    /**
     * A recognition.
     *
     * @param editions        the editions that there are
     * @param classifications the names of codes in a year
     * @param wrongWords      ways of writing that are wrong anywhere
     */
    public BookletRecognition(List<Edition> editions, IntFunction<Classification> classifications,
                              List<WrongWord> wrongWords) {
        this.editions = editions.stream().filter(edition -> EDITION.matcher(edition.id()).matches()).toList();
        this.classifications = classifications;
        this.wrongWords = wrongWords;
    }

    /** A document as a booklet. */
    public PrintedBooklet recognised(Document document, String file) {
        Claims claims = Claims.of(document);
        Classification names = classifications.apply(claims.year());
        Candidate best = null;
        for (Edition edition : editions) {
            Candidate candidate = new Candidate(edition, BookletOutline.of(document, edition, claims), claims);
            best = best == null || candidate.score() > best.score() ? candidate : best;
        }
        boolean known = best != null && best.hits() >= LEAST;
        OfficialTables tables = new OfficialTables(best.edition(), names);
        List<Diagnostic> said = new ArrayList<>();
        if (known) {
            tables.read(best.outline().document());
            said.addAll(tables.unread());
        } else {
            said.add(messages.note("audit.edition", Position.of(file)));
        }
        if (claims.year() == 0) {
            said.add(messages.note("audit.year", Position.of(file)));
        }
        return booklet(best, claims, names, tables, known, file, said);
    }

    /** How well an edition fits. */
    private record Candidate(Edition edition, BookletOutline outline, Claims claims) {

        int hits() {
            return outline.parts().size() + outline.sections().size();
        }

        /** Of two that fit alike, the one of the year, then the one before it that is nearest. */
        int score() {
            Matcher id = EDITION.matcher(edition.id());
            int since = id.matches() ? Integer.parseInt(id.group(2)) : 0;
            int off = claims.year() >= since ? claims.year() - since : 10 * (since - claims.year());
            boolean numbered = edition.tables().stream().anyMatch(table -> !table.number().isEmpty());
            return outline.fit() + (numbered == claims.isNumbered() ? 200 : 0)
                    + (claims.department().contains(region()) ? 300 : 0) - Math.min(90, off);
        }

        /** What the region is called, where the edition's name begins with it. */
        private String region() {
            Matcher region = REGION.matcher(edition.content().text("name").orElse(""));
            return region.lookingAt() ? region.group(1) : "?";
        }
    }

    private PrintedBooklet booklet(Candidate best, Claims claims, Classification names, OfficialTables tables,
                                   boolean known, String file, List<Diagnostic> said) {
        Map<String, StatedTable> stated = new LinkedHashMap<>();
        Map<String, PrintedBooklet.PrintedTable> printed = new LinkedHashMap<>();
        tables.found().forEach((id, table) -> {
            table.stated().ifPresent(cells -> stated.put(id, cells));
            boolean empty = table.stated().filter(cells -> cells.rows().values().stream().flatMap(row ->
                    row.values().stream()).allMatch(amount -> amount.money().isZero())).isPresent();
            boolean blank = table.stated().filter(cells -> cells.rows().values().stream().allMatch(Map::isEmpty))
                    .isPresent();
            printed.put(id, new PrintedBooklet.PrintedTable(table.stated().isPresent(), empty, blank, table.below(),
                    table.position()));
        });
        Edition whole = best.edition();
        Edition read = new Edition(whole.id(), whole.chain(), known ? whole.parts() : List.of(),
                tables.asPrinted(), whole.declared(),
                known ? whole.sections() : List.of(), whole.annexChecks(), whole.content());
        Document document = best.outline().document();
        Position position = Position.of(file);
        Matcher region = EDITION.matcher(whole.id());
        Department department = new Department("", claims.department(), claims.official(),
                known && region.matches() ? region.group(1) : "", MapNode.empty(position));
        Booklet booklet = new Booklet(department, claims.year(), read, names, Accounts.empty(position), stated,
                Map.of(), Map.of(), MapNode.empty(position), MapNode.empty(position), terms(document, whole), List.of(),
                MapNode.empty(position), wrongWords);
        return new PrintedBooklet(booklet, known ? Optional.of(whole) : Optional.empty(), document,
                best.outline().parts(), best.outline().sections(), printed, said);
    }

    private static List<Term> terms(Document document, Edition edition) {
        String glossary = new Anchors(edition).part("glossary");
        List<Term> terms = new ArrayList<>();
        document.paragraphs().filter(paragraph -> paragraph.kind() != Paragraph.Kind.CONTENTS
                && !glossary.isEmpty() && paragraph.anchor().equals(glossary)).forEach(paragraph -> {
                    Matcher term = TERM.matcher(paragraph.text());
                    if (term.matches()) {
                        terms.add(new Term(term.group(1), term.group(2),
                                paragraph.spot().map(Spot::position).orElse(Position.of(""))));
                    }
                });
        return terms;
    }
}
