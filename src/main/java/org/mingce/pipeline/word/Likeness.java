package org.mingce.pipeline.word;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingce.document.compare.ComparedUnit;

/** Whether a document is our own booklet, worked on: the same title, and most of the same text. */
final class Likeness {

    /** Of the characters of our page this many of a hundred stand in the document, unit by unit. */
    private static final int HALF = 50;
    /** The same where the title was changed, too. */
    private static final int MOST = 70;
    private static final int HUNDRED = 100;
    /** The title stands among the first units. */
    private static final int FIRST = 40;

    private Likeness() {
    }

    static boolean isOurs(int year, List<ComparedUnit> own, List<ComparedUnit> document) {
        if (own.isEmpty() || document.isEmpty()) {
            return false;
        }
        String beginning = document.stream().limit(FIRST).map(ComparedUnit::key).collect(Collectors.joining());
        Set<String> there = new HashSet<>(document.stream().map(unit -> unit.loose().withoutNumber()).toList());
        long all = own.stream().mapToLong(unit -> unit.key().length()).sum();
        long same = own.stream().filter(unit -> there.contains(unit.loose().withoutNumber()))
                .mapToLong(unit -> unit.key().length()).sum();
        return beginning.contains(own.get(0).key()) && same * HUNDRED >= all * HALF
                || beginning.contains(Integer.toString(year)) && same * HUNDRED >= all * MOST;
    }
}
