package org.mingce.check.prose.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The words around a number, as pairs of characters; read when they are first compared, which few numbers' are. */
final class Vocabulary {

    /** Words that say nothing of what a number is the number of. */
    private static final Set<String> COMMON = Set.of((
            "支出 经费 万元 实际 预算 年初 收入 项目 资金 其中 本年 年度 金额 决算 合计 完成 执行 结余 结转 余结 "
            + "转结 总额 全年 使用 共计 增加 减少 上年 年支 际支 费支 算支 出决 安排 专项 工作 用于 主要 部门 单位 "
            + "财政 拨款 年末 追加 位年 要用 全区 全县 开展 年中 项经 作经 ").split(" "));
    private static final Pattern NO_WORD = Pattern.compile("[^\\u3400-\\u9FFF]+");

    private final List<Supplier<String>> texts = new ArrayList<>();
    private Set<String> pairs;

    /** The words of a text that is asked for when they are needed. */
    Vocabulary(Supplier<String> text) {
        texts.add(text);
    }

    /** Takes in the words of another. */
    void add(Vocabulary other) {
        texts.addAll(other.texts);
        pairs = null;
    }

    /** How many pairs of characters stand in both. */
    long shared(Vocabulary other) {
        return pairs().stream().filter(other.pairs()::contains).count();
    }

    private Set<String> pairs() {
        if (pairs == null) {
            pairs = new HashSet<>();
            texts.forEach(text -> read(text.get()));
        }
        return pairs;
    }

    private void read(String text) {
        for (String run : NO_WORD.split(text)) {
            for (int i = 0; i + 1 < run.length(); i++) {
                String pair = run.substring(i, i + 2);
                if (!COMMON.contains(pair)) {
                    pairs.add(pair);
                }
            }
        }
    }
}
