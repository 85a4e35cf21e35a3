package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.intake.booklet.PlainTitles;
import org.mingce.model.MapNode;

/** Part one: what stands below each of its titles, by the key whose title in our own page is the most like it. */
final class OverviewDraft {

    /** The keys of {@code overview.yaml}, in their order. */
    private static final List<String> KEYS = List.of("duties", "organisation");
    private static final String BODY = "body";
    private static final int ALIKE = 50;
    private static final int TITLE = 40;

    private final Map<String, List<Block>> blocks = new LinkedHashMap<>();

    /** @param own our page of {@link #sample()} */
    OverviewDraft(List<Block> published, Document own) {
        Map<String, String> titles = titles(own);
        String open = KEYS.get(0);
        for (Block block : published) {
            Optional<String> key = title(block).flatMap(title -> key(title, titles));
            boolean begins = key.isPresent() && !blocks.containsKey(key.get());
            if (begins) {
                open = key.get();
                blocks.put(open, new ArrayList<>());
            } else {
                blocks.computeIfAbsent(open, one -> new ArrayList<>()).add(block);
            }
        }
    }

    /** An overview that says of each key which it is. */
    static MapNode sample() {
        return Nodes.map(KEYS.stream().map(key -> Nodes.entry(key, Nodes.map(Nodes.entry(BODY,
                Nodes.list(List.of(Nodes.text(key))))))).toList());
    }

    private static Map<String, String> titles(Document own) {
        Map<String, String> titles = new LinkedHashMap<>();
        String open = "";
        for (Block block : own.blocks()) {
            if (block instanceof Heading heading) {
                open = heading.text();
            } else if (block instanceof Paragraph paragraph && KEYS.contains(paragraph.text())) {
                titles.put(paragraph.text(), PlainTitles.plain(open));
            }
        }
        return titles;
    }

    /** The words of a title of the first level; empty where it is none. */
    private static Optional<String> title(Block block) {
        String text = Published.text(block);
        boolean first = Numbered.of(text).filter(numbered -> numbered.level() == 1).isPresent();
        return !text.isEmpty() && text.length() <= TITLE && !text.endsWith("。") && (first || block instanceof Heading
                && Numbered.of(text).isEmpty()) ? Optional.of(PlainTitles.plain(text)) : Optional.empty();
    }

    /** The key of a title: of the one that is most like it, else the next one. */
    private Optional<String> key(String title, Map<String, String> titles) {
        String best = null;
        int most = ALIKE - 1;
        for (Map.Entry<String, String> own : titles.entrySet()) {
            int likeness = PlainTitles.likeness(title, own.getValue());
            if (likeness > most && !blocks.containsKey(own.getKey())) {
                best = own.getKey();
                most = likeness;
            }
        }
        return best != null ? Optional.of(best) : KEYS.stream().filter(key -> !blocks.containsKey(key)).findFirst();
    }

    /** The file. */
    MapNode node() {
        return Nodes.map(KEYS.stream().filter(key -> !blocks.getOrDefault(key, List.of()).isEmpty())
                .map(key -> Nodes.entry(key, Nodes.map(Nodes.entry(BODY,
                        Nodes.list(ProseBlocks.of(blocks.get(key))))))).toList());
    }
}
