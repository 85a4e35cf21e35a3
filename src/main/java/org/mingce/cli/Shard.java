package org.mingce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a batch, for engines that start many programs: every so manyth booklet. Which ones these are follows from
 * the list of booklets alone, so that the parts need not know of each other, and together are the whole.
 *
 * @param number which part, from 1
 * @param of     how many parts there are
 */
record Shard(int number, int of) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,5})/([1-9][0-9]{0,5})");

    /** Reads {@code 2/8}; empty where nothing was given. */
    static Optional<Shard> of(String value, CommandProblems problems) {
        if (value == null) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(value.strip());
        if (!written.matches() || Integer.parseInt(written.group(1)) > Integer.parseInt(written.group(2))) {
            problems.add("option.shard", value);
            return Optional.empty();
        }
        return Optional.of(new Shard(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))));
    }

    /** Its share of a list that is the same, and in the same order, for all parts. */
    <T> List<T> share(List<T> all) {
        List<T> share = new ArrayList<>();
        for (int i = number - 1; i < all.size(); i += of) {
            share.add(all.get(i));
        }
        return share;
    }
}
