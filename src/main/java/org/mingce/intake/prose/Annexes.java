package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingce.document.Block;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Table;
import org.mingce.model.MapNode;
import org.mingce.model.Node;

/** Part five as reports: each begins with its label, or with a title that names a report or a form. */
final class Annexes {

    private static final Pattern LABEL = Pattern.compile("附件\\s*[\\d一二三四五六七八九十]{0,3}(?:[-—]\\d{1,2})?[:：]?");
    private static final Pattern TITLE = Pattern.compile("(?:附件\\s*[\\d一二三四五六七八九十]{1,3}\\s*[:：、]?\\s*)?"
            + "[^，。；：:]{2,60}(?:报告|自评表|目标表|情况表|申报表|评分表|一览表|汇总表)");
    private static final Pattern DATE = Pattern.compile("\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?");
    private static final int COVER = 4;
    private static final int LINE = 60;

    private final List<List<Block>> reports = new ArrayList<>();

    Annexes(List<Block> blocks) {
        boolean labelled = false;
        for (int i = 0; i < blocks.size(); i++) {
            boolean label = isLabel(blocks.get(i));
            boolean title = isTitle(blocks.get(i)) && !(labelled && isHead()) && !isBelowCover();
            if (reports.isEmpty() || label || title) {
                reports.add(new ArrayList<>());
                labelled = label;
            }
            reports.get(reports.size() - 1).add(blocks.get(i));
        }
    }

    /** Whether of the report that is being read only its first lines were. */
    private boolean isHead() {
        return !reports.isEmpty() && reports.get(reports.size() - 1).size() <= COVER
                && reports.get(reports.size() - 1).stream().noneMatch(Table.class::isInstance);
    }

    /** Whether what was read is a cover: a title, short lines, a date. */
    private boolean isBelowCover() {
        return isHead() && reports.get(reports.size() - 1).stream().anyMatch(Annexes::isDate);
    }

    private static boolean isLabel(Block block) {
        return LABEL.matcher(bare(block)).matches();
    }

    private static boolean isDate(Block block) {
        return DATE.matcher(bare(block)).matches();
    }

    private static boolean isTitle(Block block) {
        String text = Published.text(block).strip();
        return !(block instanceof Table) && Numbered.of(text).isEmpty() && TITLE.matcher(text.replaceAll("\\s", ""))
                .matches() && !text.startsWith("附件：");
    }

    private static String bare(Block block) {
        return Published.text(block).replaceAll("\\s", "");
    }

    /** The files' contents, in order. */
    List<MapNode> nodes(String unnamed) {
        return reports.stream().map(report -> report(report, unnamed)).toList();
    }

    private static MapNode report(List<Block> blocks, String unnamed) {
        List<Block> rest = new ArrayList<>(blocks);
        List<MapNode.Entry> entries = new ArrayList<>(List.of(Nodes.entry("kind", Nodes.text("report"))));
        if (isLabel(rest.get(0))) {
            entries.add(Nodes.entry("label", Nodes.text(bare(rest.remove(0)))));
        }
        String title = unnamed;
        if (!rest.isEmpty() && isLine(rest.get(0))) {
            int date = date(rest);
            if (date > 0) {
                entries.add(Nodes.entry("cover", cover(rest.subList(0, date + 1))));
                title = line(rest.get(0));
                rest.subList(0, date + 1).clear();
            }
        }
        if (!rest.isEmpty() && isLine(rest.get(0)) && (isTitle(rest.get(0)) || rest.get(0) instanceof Heading
                || title.equals(unnamed)) && Numbered.of(Published.text(rest.get(0))).isEmpty()) {
            title = line(rest.remove(0));
        }
        List<Node> body = ProseBlocks.of(rest);
        entries.add(Nodes.entry("title", Nodes.text(title)));
        entries.add(Nodes.entry("body", Nodes.list(body.isEmpty() ? List.of(Nodes.text(title)) : body)));
        return Nodes.map(entries);
    }

    private static MapNode cover(List<Block> lines) {
        List<MapNode.Entry> cover = new ArrayList<>(List.of(Nodes.entry("title", Nodes.text(line(lines.get(0))))));
        if (lines.size() > 2) {
            cover.add(Nodes.entry("organisation", Nodes.text(String.join(" ",
                    lines.subList(1, lines.size() - 1).stream().map(Annexes::line).toList()))));
        }
        cover.add(Nodes.entry("date", Nodes.text(line(lines.get(lines.size() - 1)))));
        return Nodes.map(cover);
    }

    /** Where the date of a cover stands; 0 where there is no cover. */
    private static int date(List<Block> blocks) {
        for (int i = 1; i < Math.min(COVER, blocks.size()); i++) {
            if (isDate(blocks.get(i))) {
                return i;
            }
            if (!isLine(blocks.get(i))) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isLine(Block block) {
        String text = Published.text(block);
        return (block instanceof Heading || block instanceof Paragraph) && !text.isBlank() && text.length() <= LINE
                && !text.endsWith("。");
    }

    private static String line(Block block) {
        return Published.text(block).strip().replaceAll("\\s*\\n\\s*", "");
    }
}
