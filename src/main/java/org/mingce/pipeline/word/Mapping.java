package org.mingce.pipeline.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingce.document.Spot;
import org.mingce.document.compare.Alignment;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.Hunk;
import org.mingce.document.compare.Pair;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.pipeline.word.WordChange.Fate;

/** Each difference between our page and the Word file, with the datum that it belongs to. */
final class Mapping {

    private static final int NEAR = 2;

    private final Messages messages = Messages.of(Mapping.class);
    private final OwnText own;
    private final Data data;
    private final Entries entries;
    private final List<Pair> pairs;
    private final Since since;
    private final List<Found> found = new ArrayList<>();
    private int newer;

    Mapping(OwnText own, Data data, List<ComparedUnit> word, Since since) {
        this.since = since;
        this.own = own;
        this.data = data;
        this.pairs = Alignment.of(own.units(), word).pairs();
        this.entries = new Entries(own, data, pairs);
    }

    /** How many differences the data alone have made. */
    int newer() {
        return newer;
    }

    private void add(Since.Who who, Supplier<Found> change) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("told to stop while comparing");
        }
        if (who == Since.Who.DATA) {
            newer++;
        } else {
            Found one = change.get();
            found.add(who == Since.Who.CLERK ? one : one.contradicted(messages.text("word.why.both")));
        }
    }

    /** All changes of the clerk, in the order of the Word file. */
    List<Found> changes() {
        Map<String, Integer> moved = moved();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.isMoved()) {
                add(since.whoPlaced(pair), () -> shifted(pair));
            } else if (pair.isSame()) {
                parted(pair);
            } else if (isCell(pair) && i + 1 < pairs.size() && isBeside(pair, pairs.get(i + 1))) {
                int first = i;
                while (i + 1 < pairs.size() && isBeside(pair, pairs.get(i + 1))) {
                    i++;
                }
                List<Pair> row = pairs.subList(first, i + 1);
                add(since.who(pair), () -> entries.row(row));
            } else if (pair.was().isEmpty() || pair.is().isEmpty()) {
                int index = i;
                add(since.who(pair), () -> entries.found(index,
                        moved.containsKey(Differences.key(pair).substring(1))));
            } else {
                changed(pair);
            }
        }
        return found;
    }

    private static boolean isCell(Pair pair) {
        return pair.was().isEmpty() && pair.is().get(0).cell().isPresent();
    }

    /** Whether another cell came into the same row, for the same reason. */
    private boolean isBeside(Pair pair, Pair next) {
        return isCell(next) && since.who(pair) == since.who(next)
                && pair.is().get(0).cell().get().isBeside(next.is().get(0).cell().get());
    }

    /** What was cut into several paragraphs, or put into one, says the same, but is told: that is lost. */
    private void parted(Pair pair) {
        if (pair.was().size() != pair.is().size() && pair.was().stream().allMatch(entries::isWhole)) {
            ComparedUnit first = pair.is().get(0);
            String why = pair.is().size() > 1 ? "word.why.parted" : "word.why.joined";
            add(since.whoPlaced(pair), () -> new Found(new WordChange(Fate.REFUSED,
                    first.spot().map(Spot::position), first.under(), first.cell(), joined(pair.was()),
                    joined(pair.is()), Optional.empty(), "", messages.text(why)), Optional.empty(), ""));
        }
    }

    /** What stands in another cell of its row says the same and counts as something else. */
    private Found shifted(Pair pair) {
        ComparedUnit was = pair.was().get(0);
        ComparedUnit is = pair.is().get(0);
        Optional<Position> source = data.origin(own.of(was));
        String why = messages.text(source.isPresent() ? "word.why.shifted-amount" : "word.why.shifted",
                source.map(Position::toString).orElse(""));
        return new Found(new WordChange(Fate.REFUSED, is.spot().map(Spot::position), is.under(), is.cell(),
                inCell(was), inCell(is), source, "", why), Optional.empty(), "");
    }

    private String inCell(ComparedUnit unit) {
        return messages.text("word.in-cell", unit.text(), unit.cell().map(ComparedUnit.Cell::column).orElse(0));
    }

    private static String joined(List<ComparedUnit> units) {
        return String.join("¶", units.stream().map(ComparedUnit::text).toList());
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
        ComparedText was = ComparedText.of(pair.was(), own);
        ComparedText is = ComparedText.of(pair.is());
        List<Hunk> hunks = Hunk.between(was.loose(), is.loose());
        for (int i = 0; i < hunks.size(); i++) {
            List<Hunk> parts = new ArrayList<>(List.of(hunks.get(i)));
            Hunk whole = hunks.get(i);
            Since.Who who = since.who(pair, was, is, whole);
            while (i + 1 < hunks.size() && belongTogether(was, whole, hunks.get(i + 1))
                    && since.who(pair, was, is, hunks.get(i + 1)) == who) {
                i++;
                parts.add(hunks.get(i));
                whole = whole.with(hunks.get(i));
            }
            Hunk all = whole;
            add(who, () -> found(pair, was, is, all, parts));
        }
    }

    /** Words with hardly anything between them, out of one text or out of none. */
    private static boolean belongTogether(ComparedText was, Hunk one, Hunk next) {
        return next.from() - one.to() <= NEAR
                && region(was, one.from(), one.to()).equals(region(was, next.from(), next.to()))
                && region(was, one.from(), next.to()).equals(region(was, one.from(), one.to()));
    }

    private static Optional<OwnText.Span> region(ComparedText was, int from, int to) {
        return was.spans().stream().filter(span -> span.from() <= from && to <= span.to()).findFirst();
    }

    private Found found(Pair pair, ComparedText was, ComparedText is, Hunk whole, List<Hunk> parts) {
        String key = String.join("\u0000", parts.stream()
                .map(part -> Differences.key(pair, was, is, part)).toList());
        Rewording rewording = new Rewording(pair, was, is, whole, key);
        return (parts.size() > 1 ? List.of(whole)
                        : whole.slides(was.loose().characters(), is.loose().characters())).stream()
                .flatMap(slide -> written(rewording.with(slide))).findFirst().orElseGet(() -> data.untold(rewording));
    }

    /** As it is written, where one text of the data printed all of the words. */
    private Stream<Found> written(Rewording rewording) {
        return rewording.was().spans().stream().filter(span -> !(span.source() instanceof Source.Amount))
                .filter(span -> span.from() <= rewording.hunk().from() && rewording.hunk().to() <= span.to())
                .flatMap(span -> data.words(span, rewording.was(), rewording.hunk(), rewording.after()).stream())
                .map(rewording::found);
    }
}
