package org.mingce.check.prose.typing;

import java.util.List;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;

/** Marks that stand twice, at the wrong place or in the wrong width, and blanks where Chinese has none. */
final class Marks {

    private static final String HAN = Passage.HAN;
    private static final String HANS = "\\u3400-\\u4DBF\\u4E00-\\u9FFF";

    /** Marks beside marks, units twice. */
    static final List<Clue> PUNCTUATION = List.of(
            Clue.of("，。；、：", "(?=.[，。；、：,;:])[，。；、：][，。；、：,;:]{1,9}"),
            Clue.of("，。；、：", "(?<=^)[，。；、：]"),
            Clue.of("，、", "(?=.$)[，、]"),
            Clue.of("，。；、：", "(?=.[）》】〕”’！？])(?:[，、；：][）》】〕]|。[”’]。|[，。；、：][！？])"),
            Clue.of("！？", "[！？]{2,}|[！？][，。；、：]"),
            Clue.of("“（《", "[“（《][，。、；：]"),
            Clue.of(".", "(?<=" + HAN + ")\\.(?=\\s{0,9}$)"),
            Clue.of(",;:", "[,;:][，。；、：]"),
            Clue.of("万亿元", "万元\\s?[万亿]?元|亿元\\s?[万亿]?元|(?<=\\d)元元|元万元|万万元|亿亿元"),
            Clue.of("%％", "[%％]{2,}"),
            Clue.of("年月度份", "(?<=\\d)年年|年度度|(?<=\\d)月月|月份份"));

    /** Half-width marks in Chinese text. */
    static final List<Clue> HALF_WIDTH = List.of(
            Clue.of(",", "(?<=[" + HANS + "）”》%])\\s?,(?=\\s?[" + HANS + "“《（])|(?<=" + HAN + "),(?=\\d)"
                    + "|(?<=\\d),(?=" + HAN + ")"),
            Clue.of(";!?", "(?<=[" + HANS + "\\d%）”》])\\s?[;!?](?=\\s?[" + HANS + "“《（\\d])"),
            Clue.of(":", "(?<=[" + HANS + "）”》]):(?=\\s?[" + HANS + "“《（\\d])"),
            Clue.of(".", "(?<=[" + HANS + "%）”》])\\.(?=[" + HANS + "“《])"),
            Clue.of("(", "(?<=[" + HANS + "”》])\\((?=[^()（）]{0,60}[" + HANS + "])"),
            Clue.of("\"", "(?<=" + HAN + ")\"|\"(?=" + HAN + ")"));

    /** Blanks between Chinese characters and before marks. */
    static final List<Clue> BLANKS = List.of(
            Clue.of(" \u3000\u00A0", "[ \u3000\u00A0]{1,9}(?=[，。；、：）”》])|(?<=[（《“])[ \u3000\u00A0]{1,9}(?=" + HAN + ")"
                    + "|(?<=" + HAN + "{2})[ \u3000\u00A0]{1,3}(?=" + HAN + "{2}[^，。；]{0,60}[，。；])(?![" + HANS
                    + "]{1,8}[：:])"));

    private Marks() {
    }
}
