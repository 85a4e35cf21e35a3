package org.mingce.check.rule;

import java.util.regex.Pattern;
import org.mingce.document.Block;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.PrintedBooklet;

/**
 * Which of its materials each piece of a document belongs to: a part, an annex, a form. What is said in one of them may
 * be said again in another.
 */
final class Materials {

    private static final Pattern TITLE = Pattern.compile("附件[一二三四五六七八九十\\d]{0,3}(?:[-—]\\d)?[:：]?.{0,40}"
            + "|[^，。；：]{4,60}(?:报告|自评表|目标表|申报表|汇总表|评分表|情况表|明细表)(?:[（(].{1,12}[）)])?");

    private final String annex;
    private String part = "";
    private String anchor = "";
    private int count;

    Materials(PrintedBooklet printed, Words words) {
        this.annex = printed.edition().isPresent() ? words.part("annex").anchor() : "";
    }

    /** That of the next block of the document. */
    String of(Block block) {
        String id = block.anchor().replaceFirst("^(part-\\d+).*", "$1");
        String text = block instanceof Heading heading ? heading.text()
                : block instanceof Paragraph paragraph ? paragraph.text() : "";
        if (!id.equals(anchor) || id.equals(annex) && TITLE.matcher(text.replaceAll("\\s", "")).matches()) {
            anchor = id;
            count++;
            part = id + "/" + count;
        }
        return part;
    }
}
