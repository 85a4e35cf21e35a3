package org.mingce.pipeline.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.document.Spot;
import org.mingce.document.compare.Alignment;
import org.mingce.document.compare.Hunk;
import org.mingce.document.compare.Pair;
import org.mingce.document.compare.Unit;
import org.mingce.model.Messages;
import org.mingce.pipeline.word.WordChange.Fate;

/** Each difference between our page and the Word file, with the datum that it belongs to. */
final class Mapping {

    private static final int NEAR = 2;

    private final Messages messages = Messages.of(Mapping.class);
    private final OwnText own;
    private final Data data;
    private final Entries entries;
    private final List<Pair> pairs;
    private final List<Found> found = new ArrayList<>();

    Mapping(OwnText own, Data data, List<Unit> word) {
        this.own = own;
        this.data = data;
        this.pairs = Alignment.of(own.units(), word).pairs();
        this.entries = new Entries(own, data, pairs);
    }

    /** All changes, in the order of the Word file. */
    List<Found> changes() {
        Map<String, Integer> moved = moved();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.isSame()) {
                parted(pair);
            } else if (pair.was().isEmpty() || pair.is().isEmpty()) {
                found.add(entries.found(i, moved.containsKey(Differences.key(pair).substring(1))));
            } else {
                changed(pair);
            }
        }
        return found;
    }

    /** A paragraph that was cut into several says the same, but is told: the cut is lost. */
    private void parted(Pair pair) {
        if (pair.was().size() == 1 && pair.is().size() > 1 && entries.isWhole(pair.was().get(0))) {
            Unit first = pair.is().get(0);
            found.add(new Found(new WordChange(Fate.REFUSED, first.spot().map(Spot::position), first.under(),
                    first.cell(), pair.was().get(0).text(), String.join("¶", pair.is().stream().map(Unit::text)
                            .toList()), Optional.empty(), "", messages.text("word.why.parted")), Optional.empty(),
                    ""));
        }
    }

    private Map<String, Integer> moved() {
        Map<String, Integer> gone = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (Pair pair : pairs) {
            if (pair.is().isEmpty()) {
                gone.put(Differences.key(pair).substring(1), 1);
            }
        }
        for (Pair pair : pairs) {
            if (pair.was().isEmpty() && gone.containsKey(Differences.key(pair).substring(1))) {
                both.put(Differences.key(pair).substring(1), 1);
            }
        }
        return both;
    }

    private void changed(Pair pair) {
        Side was = Side.of(pair.was(), own);
        Side is = Side.of(pair.is());
        List<Hunk> hunks = Hunk.between(was.loose(), is.loose());
        for (int i = 0; i < hunks.size(); i++) {
            List<Hunk> parts = new ArrayList<>(List.of(hunks.get(i)));
            Hunk whole = hunks.get(i);
            while (i + 1 < hunks.size() && belongTogether(was, whole, hunks.get(i + 1))) {
                i++;
                parts.add(hunks.get(i));
                whole = whole.with(hunks.get(i));
            }
            hunk(pair, was, is, whole, parts);
        }
    }

    /** Words with hardly anything between them, out of one text or out of none. */
    private static boolean belongTogether(Side was, Hunk one, Hunk next) {
        return next.from() - one.to() <= NEAR
                && region(was, one.from(), one.to()).equals(region(was, next.from(), next.to()))
                && region(was, one.from(), next.to()).equals(region(was, one.from(), one.to()));
    }

    private static Optional<OwnText.Span> region(Side was, int from, int to) {
        return was.spans().stream().filter(span -> span.from() <= from && to <= span.to()).findFirst();
    }

    private void hunk(Pair pair, Side was, Side is, Hunk whole, List<Hunk> parts) {
        String key = String.join("\u0000", parts.stream()
                .map(part -> Differences.key(pair, was, is, part)).toList());
        Passage passage = new Passage(pair, was, is, whole, key);
        found.add((parts.size() > 1 ? List.of(whole)
                        : whole.slides(was.loose().characters(), is.loose().characters())).stream()
                .flatMap(slide -> written(passage.with(slide))).findFirst().orElseGet(() -> data.untold(passage)));
    }

    /** As it is written, where one text of the data printed all of the words. */
    private Stream<Found> written(Passage passage) {
        return passage.was().spans().stream().filter(span -> !(span.source() instanceof Source.Amount))
                .filter(span -> span.from() <= passage.hunk().from() && passage.hunk().to() <= span.to())
                .flatMap(span -> data.words(span, passage.was(), passage.hunk(), passage.after()).stream())
                .map(passage::found);
    }
}
