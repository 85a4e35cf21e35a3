package org.mingce.check.prose.indicator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Edition;
import org.mingce.model.table.Said;

/** The amounts of the official tables by the names that prose has for them, as the tables that are printed declare. */
final class Indicators {

    /** What may stand between a name and its number. */
    private static final Pattern ENDING = Pattern.compile("[为是共计约达]{0,4}+(?:支出决算数|支出决算|决算支出|实际支出|支出总额|总支出"
            + "|决算数|支出|收入|资金|决算|总额|费用|金额|执行数|共开支|开支|使用|发生|合计|总计)$");

    private final Map<String, List<Said>> byName = new HashMap<>();
    /** What names end with. */
    private final BitSet lasts = new BitSet();
    private int longest;

    Indicators(Edition edition) {
        for (Edition.Table table : edition.tables()) {
            for (Said said : table.declared().said()) {
                for (String name : said.names()) {
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(said);
                    longest = Math.max(longest, name.length());
                    lasts.set(name.charAt(name.length() - 1));
                }
            }
        }
    }

    /**
     * A name that ends where a number begins.
     *
     * @param said  the cells that it names
     * @param name  the name
     * @param start where it begins among the words that were looked at
     */
    record Named(List<Said> said, String name, int start) {
    }

    /** The longest name at the end of some words, with or without a word such as 支出 behind it. */
    Optional<Named> atEnd(String words) {
        Optional<Named> plain = last(words, "");
        if (plain.isPresent()) {
            return plain;
        }
        Matcher ending = ENDING.matcher(words);
        return ending.find() ? last(words.substring(0, ending.start()), ending.group()) : Optional.empty();
    }

    /** Those that have exactly this name. */
    List<Said> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    private Optional<Named> last(String words, String next) {
        if (words.isEmpty() || !lasts.get(words.charAt(words.length() - 1))) {
            return Optional.empty();
        }
        for (int length = Math.min(longest, words.length()); length > 0; length--) {
            int start = words.length() - length;
            List<Said> all = named(words.substring(start));
            List<Said> found = all.isEmpty() ? all : all.stream()
                    .filter(said -> said.notAfter().stream().noneMatch(words.substring(0, start)::endsWith))
                    .filter(said -> said.notBefore().stream().noneMatch(next::startsWith)).toList();
            if (!found.isEmpty()) {
                return Optional.of(new Named(found, words.substring(start), start));
            }
        }
        return Optional.empty();
    }
}
