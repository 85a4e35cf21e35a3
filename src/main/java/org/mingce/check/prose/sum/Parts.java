package org.mingce.check.prose.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Search;
import org.mingce.check.rule.Sentence;

/**
 * The numbers that an 其中 introduces.
 *
 * @param start where 其中 stands in the passage
 * @param parts the numbers up to the next comparison or 其中, to what was really spent, or to the bracket that closes
 *              around them, without those in brackets among them
 */
record Parts(int start, List<Quantity> parts) {

    private static final String OF_WHICH = "其中";
    private static final Clue MARK = Clue.of("(（)）其比与较同完占，,", "[(（)）]|其中[:：，]?|比上年|比去年|与上年|较上年|同比|完成|占"
            + "|[，,]实际(?:支出|执行|使用)");

    /** Every 其中 of a sentence, in one reading: at each depth of brackets one of them is open at the most. */
    static List<Parts> of(Sentence sentence) {
        if (sentence.text().toString().indexOf(OF_WHICH) < 0) {
            return List.of();
        }
        List<Parts> all = new ArrayList<>();
        Map<Integer, Parts> open = new HashMap<>();
        List<Quantity> quantities = sentence.quantities();
        Search search = MARK.in(sentence.text());
        int next = 0;
        int depth = 0;
        while (search.next()) {
            Matcher mark = search.found();
            next = collect(quantities, next, sentence.start() + mark.start(), open.get(depth));
            char first = mark.group().charAt(0);
            if (first == '(' || first == '（') {
                depth++;
            } else if (first == ')' || first == '）') {
                open.remove(depth--);
            } else {
                open.remove(depth);
            }
            if (first == '其') {
                Parts parts = new Parts(sentence.start() + mark.start(), new ArrayList<>());
                all.add(parts);
                open.put(depth, parts);
            }
        }
        collect(quantities, next, Integer.MAX_VALUE, open.get(depth));
        return all;
    }

    /** Adds the numbers that begin before a place to those of an 其中, if one is open; the index of the next. */
    private static int collect(List<Quantity> quantities, int from, int until, Parts into) {
        int next = from;
        while (next < quantities.size() && quantities.get(next).start() < until) {
            if (into != null) {
                into.parts.add(quantities.get(next));
            }
            next++;
        }
        return next;
    }
}
