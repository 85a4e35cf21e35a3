package org.mingce.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What on a page is broken where something is missing: marks that meet, brackets with nothing in them, words that
 * announce what does not follow, paragraphs without text, headings without a body.
 */
final class BrokenSentences {

    /** Before the text of a paragraph that announces what does not follow. */
    static final String NOTHING_BELOW = "nothing below: ";

    private static final Pattern BROKEN = Pattern.compile("[，、；：。][，、；：。]|[（【“《][，、；：。]|[，、；：][）】]"
            + "|（\\s*）|【\\s*】|《\\s*》|“\\s*”|(?<![认因成作行称视变])[为是占][，；。、]|其中[。；、]|其中：?）|[，、]$"
            + "|^[，。；：、]|万元万元|\\d%\\d|原因[。；]|(?:用于|包括)[，。；]|null|\\$\\{");
    /** Ends of paragraphs that need something below them. */
    private static final Pattern ANNOUNCES = Pattern.compile("[：]$");
    private static final Set<String> PROSE = Set.of("p", "li");
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private static final int AROUND = 15;

    private final Set<String> found = new TreeSet<>();
    private int section;

    private BrokenSentences() {
    }

    /** What is broken on a page, sorted. */
    static Set<String> on(Document page) {
        BrokenSentences sentences = new BrokenSentences();
        List<Element> blocks = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String name = element.getTagName();
            if (PROSE.contains(name) || HEADINGS.contains(name) || name.equals("table") || name.equals("figure")) {
                blocks.add(element);
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            sentences.look(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        return sentences.found;
    }

    private void look(Element block, Element next) {
        String text = block.getTextContent().strip();
        section = HEADINGS.contains(block.getTagName()) ? level(block) : section;
        boolean nothingBelow = next == null || HEADINGS.contains(next.getTagName()) && level(next) <= section;
        if (HEADINGS.contains(block.getTagName())) {
            if (nothingBelow) {
                found.add("heading without body: " + text);
            }
        } else if (PROSE.contains(block.getTagName())) {
            if (text.isEmpty()) {
                found.add("empty paragraph after " + before(block));
            }
            boolean plain = !block.hasAttribute("class") || block.getAttribute("class").startsWith("item");
            BROKEN.matcher(text).results().forEach(match -> found.add("…" + text.substring(
                    Math.max(0, match.start() - AROUND), Math.min(text.length(), match.end() + AROUND)) + "…"));
            if (plain && nothingBelow && ANNOUNCES.matcher(text).find()) {
                found.add(NOTHING_BELOW + text);
            }
        }
    }

    private static int level(Element heading) {
        return heading.getTagName().charAt(1) - '0';
    }

    private static String before(Element block) {
        Node node = block.getPreviousSibling();
        return node == null ? block.getParentNode().getNodeName() : node.getTextContent().strip();
    }
}
