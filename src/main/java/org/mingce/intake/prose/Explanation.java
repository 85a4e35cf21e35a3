package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mingce.document.Block;
import org.mingce.document.Spot;
import org.mingce.intake.booklet.PlainTitles;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.Unit;

/** Part three: of each section the facts that were found, and what our page does not say with them. */
final class Explanation {

    static final String BODY = "body";
    static final String MORE = "more";
    private static final int ALIKE = 88;

    private final Edition edition;
    private final UnaryOperator<String> filled;
    private final Map<String, List<Block>> sections = new LinkedHashMap<>();
    private final Map<String, List<MapNode.Entry>> facts = new LinkedHashMap<>();
    private final Map<String, List<String>> comments = new LinkedHashMap<>();
    private final List<Diagnostic> said = new ArrayList<>();
    private final Messages messages = Messages.of(Explanation.class);

    /** @param filled titles with the department and the year in them */
    Explanation(Published published, Edition edition, UnaryOperator<String> filled) {
        this.edition = edition;
        this.filled = filled;
        List<Block> open = new ArrayList<>(published.part("explanation"));
        for (Edition.Section section : edition.flatSections().filter(one -> one.id() != null).toList()) {
            open.addAll(published.section(section.id()));
            open.removeIf(this::isGroup);
            sections.put(section.id(), open);
            facts.put(section.id(), new ArrayList<>());
            open = new ArrayList<>();
        }
    }

    private boolean isGroup(Block block) {
        String text = Published.text(block);
        return !text.isEmpty() && edition.flatSections().filter(section -> section.id() == null).anyMatch(section ->
                PlainTitles.likeness(PlainTitles.plain(filled.apply(section.title())), PlainTitles.plain(text))
                        >= ALIKE);
    }

    /** The sections, in the edition's order. */
    List<String> ids() {
        return List.copyOf(sections.keySet());
    }

    /** What was published in a section. */
    List<Block> blocks(String id) {
        return sections.get(id);
    }

    /** Takes a section's prose as it is, where the section has a place for it. */
    void takeBody(String id) {
        if (!sections.get(id).isEmpty()) {
            put(id, Nodes.entry(BODY, Nodes.list(ProseBlocks.of(sections.get(id)))));
        }
    }

    /** Sets a fact of a section. */
    void put(String id, MapNode.Entry fact) {
        facts.get(id).removeIf(other -> other.key().equals(fact.key()));
        facts.get(id).add(fact);
    }

    /** Adds what our page does not say of the sections, and what was left elsewhere, to their prose. */
    void complete(DraftedText own, List<Block> elsewhere) {
        boolean first = true;
        for (Map.Entry<String, List<Block>> section : sections.entrySet()) {
            String id = section.getKey();
            Residue residue = Residue.of(section.getValue(), sentence -> own.says(id, sentence));
            List<Block> more = new ArrayList<>(residue.blocks());
            others(id, residue.others());
            rates(id, own);
            if (first && !elsewhere.isEmpty()) {
                more.addAll(elsewhere);
                comment(id, messages.text("published.elsewhere.comment"));
                said.add(messages.warning("published.elsewhere", position(elsewhere.get(0)), MORE, id));
            }
            first = false;
            if (more.isEmpty()) {
                continue;
            }
            put(id, Nodes.entry(MORE, Nodes.list(ProseBlocks.of(more))));
            if (residue.characters() > 0) {
                comment(id, messages.text("published.more.comment"));
                said.add(messages.note("published.more", position(residue.blocks().get(0)), title(id),
                        residue.characters(), id));
            }
        }
    }

    /** Titles that were published in other words stand in a comment. */
    private void others(String id, List<String> titles) {
        if (!titles.isEmpty()) {
            comment(id, messages.text("published.others.comment"));
            titles.forEach(title -> comment(id, "  " + title.replace('\n', ' ')));
            said.add(messages.note("published.others", position(sections.get(id).get(0)), title(id), titles.size()));
        }
    }

    /** Rates are computed: what was published of them and is another is told. */
    private void rates(String id, DraftedText own) {
        List<String> others = new ArrayList<>();
        Position first = null;
        for (Block block : sections.get(id)) {
            for (String sentence : DraftedText.sentences(Published.text(block))) {
                List<String> rates = own.says(id, sentence) ? own.otherRates(sentence) : List.of();
                first = rates.isEmpty() || first != null ? first : position(block);
                others.addAll(rates);
            }
        }
        if (!others.isEmpty()) {
            said.add(messages.note("published.rates", first, title(id),
                    String.join(messages.text("published.comma"), others)));
        }
    }

    /** What our page does not say of a section, in characters. */
    int left(String id, DraftedText own) {
        return Residue.of(sections.get(id), sentence -> own.says(id, sentence)).characters();
    }

    /** Takes away what was found of a section. */
    void clear(String id) {
        facts.get(id).clear();
    }

    private void comment(String id, String line) {
        comments.computeIfAbsent(id, key -> new ArrayList<>(List.of(title(key)))).add(line);
    }

    private String title(String id) {
        return edition.flatSections().filter(section -> id.equals(section.id())).findFirst()
                .map(section -> filled.apply(section.title())).orElse(id);
    }

    static Position position(Block block) {
        return block.spot().map(Spot::position).orElse(Position.of(""));
    }

    /** The file. */
    MapNode node() {
        List<MapNode.Entry> entries = new ArrayList<>(List.of(Nodes.entry("unit", Nodes.text(Unit.WAN_YUAN.label()))));
        facts.forEach((id, found) -> {
            if (!found.isEmpty()) {
                entries.add(Nodes.entry(id, Nodes.map(found)));
            }
        });
        return Nodes.map(entries);
    }

    /** Whether any section says anything. */
    boolean isEmpty() {
        return facts.values().stream().allMatch(List::isEmpty);
    }

    /** Lines that stand above the sections in the file: what each is called, and what to look at. */
    Map<String, List<String>> comments() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        facts.keySet().forEach(id -> all.put(id, comments.getOrDefault(id, List.of(title(id)))));
        return all;
    }

    /** What was put where. */
    List<Diagnostic> said() {
        return said;
    }
}
