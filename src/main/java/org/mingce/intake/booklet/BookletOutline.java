package org.mingce.intake.booklet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Table;
import org.mingce.intake.read.common.Characters;
import org.mingce.model.Anchors;
import org.mingce.model.Edition;

/** The parts, sections and tables of an edition as a document has them: its blocks with what they stand in. */
final class BookletOutline {

    private static final int LONGEST = 60;
    private static final int ALIKE = 70;
    private static final int HALF = 50;

    private final Edition edition;
    private final Claims claims;
    private final Anchors anchors;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Heading> parts = new LinkedHashMap<>();
    private final Map<String, Heading> sections = new LinkedHashMap<>();
    private final Set<String> contents = new HashSet<>();
    private int fit;
    private boolean inContents;
    private int contentsPart;
    private int open;
    private String part = "";
    private String anchor = "";

    private BookletOutline(Edition edition, Claims claims) {
        this.edition = edition;
        this.claims = claims;
        this.anchors = new Anchors(edition);
    }

    /** Reads it. */
    static BookletOutline of(Document document, Edition edition, Claims claims) {
        BookletOutline outline = new BookletOutline(edition, claims);
        document.blocks().forEach(outline::block);
        return outline;
    }

    /** The document with its headings, and what each piece stands in. */
    Document document() {
        return new Document(blocks);
    }

    /** How well the document's headings are those of the edition: the sum of their likeness. */
    int fit() {
        return fit;
    }

    /** The headings of the parts that were found, by their ids. */
    Map<String, Heading> parts() {
        return parts;
    }

    /** The headings of the sections that were found, by their ids. */
    Map<String, Heading> sections() {
        return sections;
    }

    private void block(Block block) {
        if (block instanceof Table table) {
            inContents = false;
            blocks.add(new Table(isPart("tables") ? Table.Kind.OFFICIAL : table.kind(), anchored(table.rows()),
                    table.spot(), anchor));
            return;
        }
        String text = block instanceof Heading heading ? heading.text() : ((Paragraph) block).text();
        boolean marked = block instanceof Paragraph paragraph && paragraph.kind() == Paragraph.Kind.CONTENTS;
        if (marked || isContents(text)) {
            contents.add(Characters.bare(text));
            blocks.add(new Paragraph(Paragraph.Kind.CONTENTS, text, "", block.spot(), anchor));
            return;
        }
        Optional<Heading> found = text.length() > LONGEST ? Optional.empty() : part(text, block)
                .or(() -> section(text, block));
        found.ifPresentOrElse(blocks::add, () -> blocks.add(plain(block)));
    }

    private List<Table.Row> anchored(List<Table.Row> rows) {
        return rows.stream().map(row -> new Table.Row(row.cells().stream().map(cell -> new Table.Cell(
                cell.paragraphs().stream().map(paragraph -> new Paragraph(paragraph.kind(), paragraph.text(), "",
                        paragraph.spot(), anchor)).toList(), cell.head(), cell.columns(), cell.rows(), cell.spot()))
                .toList(), row.head())).toList();
    }

    private Block plain(Block block) {
        if (block instanceof Heading heading) {
            return new Heading(heading.level(), heading.text(), heading.id(), heading.spot(), anchor);
        }
        Paragraph paragraph = (Paragraph) block;
        return new Paragraph(paragraph.kind(), paragraph.text(), "", paragraph.spot(), anchor);
    }

    /** Whether a line is one of the contents, which end where a part begins again or a text is no heading. */
    private boolean isContents(String text) {
        String bare = Characters.bare(text);
        if (bare.equals("目录")) {
            inContents = true;
            contents.clear();
            contentsPart = 0;
            return true;
        }
        if (!inContents) {
            return false;
        }
        int number = PlainTitles.part(text);
        if (number > 0 && number <= contentsPart || contents.contains(bare) || text.length() > LONGEST
                || text.endsWith("。")) {
            inContents = false;
            return false;
        }
        contentsPart = Math.max(contentsPart, number);
        return true;
    }

    private Optional<Heading> part(String text, Block block) {
        int number = isLast() && PlainTitles.isChapter(text) ? 0 : PlainTitles.part(text);
        String title = PlainTitles.plain(text);
        if (number == 0 && text.strip().matches("[（(].*")) {
            return Optional.empty();
        }
        if (number > 0 && title.isEmpty()) {
            open = number;
            return Optional.of(heading(2, text, block));
        }
        Optional<Edition.Part> titled = titled(title, number);
        boolean expected = open > 0 || number > 0 || block instanceof Heading || titled.isPresent()
                && !parts.containsKey(titled.get().id()) && isTitled(title, filled(titled.get().title()), 100);
        int index = number > 0 ? number : open;
        Optional<Edition.Part> which = titled.filter(one -> expected).or(() -> index > 0
                && index <= edition.parts().size() ? Optional.of(edition.parts().get(index - 1)) : Optional.empty());
        if (which.isEmpty()) {
            open = 0;
            return Optional.empty();
        }
        open = 0;
        part = which.get().id();
        anchor = anchors.part(part);
        Heading heading = heading(2, text, block);
        if (parts.putIfAbsent(part, heading) == null) {
            fit += PlainTitles.likeness(title, PlainTitles.plain(filled(which.get().title())));
        }
        return Optional.of(heading);
    }

    /** The part of a title: the one of its number where that is like it, else the one that is most like it. */
    private Optional<Edition.Part> titled(String title, int number) {
        List<Edition.Part> all = edition.parts();
        if (number > 0 && number <= all.size() && isTitled(title, filled(all.get(number - 1).title()), HALF)) {
            return Optional.of(all.get(number - 1));
        }
        return all.stream().filter(one -> isTitled(title, filled(one.title()), ALIKE))
                .max(Comparator.comparingInt(one -> PlainTitles.likeness(title,
                        PlainTitles.plain(filled(one.title())))));
    }

    private static boolean isTitled(String title, String wanted, int least) {
        return PlainTitles.likeness(title, PlainTitles.plain(wanted)) >= least
                || title.endsWith(PlainTitles.plain(wanted)) && !title.isEmpty() && least < 100;
    }

    private Optional<Heading> section(String text, Block block) {
        if (isPart("tables")) {
            return edition.tables().stream().filter(table -> PlainTitles.likeness(PlainTitles.plain(table.title()),
                    PlainTitles.plain(text)) == 100).findFirst().map(table -> {
                        fit += 100;
                        anchor = anchors.table(table.id());
                        return heading(3, text, block);
                    });
        }
        if (!isPart("explanation") || !PlainTitles.isNumbered(text) && !(block instanceof Heading)
                || text.endsWith("。") || text.contains("，")) {
            return Optional.empty();
        }
        String title = PlainTitles.plain(text);
        Edition.Section best = null;
        int most = ALIKE - 1;
        List<Edition.Section> candidates = text.strip().matches("[（(].*") ? nested() : edition.flatSections().toList();
        for (Edition.Section one : candidates) {
            int likeness = one.id() == null ? 0 : PlainTitles.likeness(PlainTitles.plain(filled(one.title())), title);
            if (likeness > most) {
                best = one;
                most = likeness;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        anchor = anchors.section(best.id());
        Heading heading = heading(3, text, block);
        if (sections.putIfAbsent(best.id(), heading) == null) {
            fit += most;
        }
        return Optional.of(heading);
    }

    /** The sections that stand in groups: only these have numbers in brackets. */
    private List<Edition.Section> nested() {
        return edition.sections().stream().flatMap(group -> group.sections().stream()).toList();
    }

    private Heading heading(int level, String text, Block block) {
        return new Heading(level, text, "", block.spot(), anchor);
    }

    /** Whether the last part has begun, in which reports have chapters of their own. */
    private boolean isLast() {
        List<Edition.Part> all = edition.parts();
        return !all.isEmpty() && isPart(all.get(all.size() - 1).id());
    }

    private boolean isPart(String id) {
        return part.equals(id);
    }

    private String filled(String title) {
        return title.replace("{department}", claims.department()).replace("{year}", Integer.toString(claims.year()));
    }
}
