package org.mingce.pipeline.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.document.Spot;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.Loose;
import org.mingce.document.compare.Pair;
import org.mingce.model.Messages;
import org.mingce.pipeline.word.WordChange.Fate;
import org.mingce.yaml.edit.PiecePath;

/** Paragraphs that were added in Word or taken away, as entries of lists or lines of texts of the data. */
final class Entries {

    private final Messages messages = Messages.of(Entries.class);
    private final OwnText own;
    private final Data data;
    private final List<Pair> pairs;
    private int order;

    Entries(OwnText own, Data data, List<Pair> pairs) {
        this.own = own;
        this.data = data;
        this.pairs = pairs;
    }

    /** A text of the data that a whole paragraph was printed from. */
    private record Whole(SourceLeaf leaf, int from, int to, boolean numbered) {

        boolean isAll() {
            return from == 0 && to == leaf.loose().characters().length();
        }
    }

    Found found(int index, boolean moved) {
        Pair pair = pairs.get(index);
        boolean added = pair.was().isEmpty();
        ComparedUnit unit = added ? pair.is().get(0) : pair.was().get(0);
        Optional<Data.Target> target = unit.cell().isPresent() ? Optional.empty()
                : added ? insertion(index, unit) : removal(unit);
        Optional<ComparedUnit> near = added ? Optional.of(unit) : before(index);
        String text = unit.text().replace("\n", "");
        Fate fate = target.isPresent() ? Fate.WRITABLE : Fate.UNKNOWN;
        String why = target.isPresent() ? "" : messages.text(unit.cell().isPresent() ? "word.why.cell"
                : moved ? "word.why.moved" : added ? "word.why.added" : "word.why.removed");
        return new Found(new WordChange(fate, near.flatMap(ComparedUnit::spot).map(Spot::position), unit.under(),
                unit.cell(), added ? "" : text, added ? text : "", target.map(Data.Target::position),
                target.map(Data.Target::path).orElse(""), why), target.map(Data.Target::rewriting),
                Differences.key(pair));
    }

    /** Cells that came into a row, as one change. */
    Found row(List<Pair> cells) {
        List<ComparedUnit> all = cells.stream().map(pair -> pair.is().get(0)).toList();
        ComparedUnit first = all.get(0);
        return new Found(new WordChange(Fate.UNKNOWN, first.spot().map(Spot::position), first.under(),
                first.cell().map(cell -> new ComparedUnit.Cell(cell.table(), cell.row(), 0, cell.width())), "",
                String.join(" ", all.stream().map(unit -> unit.text().replace("\n", "")).toList()),
                Optional.empty(), "",
                messages.text("word.why.row")), Optional.empty(), "");
    }

    /** The last unit of the Word file before a pair. */
    private Optional<ComparedUnit> before(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (!pairs.get(i).is().isEmpty()) {
                return Optional.of(pairs.get(i).is().get(pairs.get(i).is().size() - 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Data.Target> removal(ComparedUnit unit) {
        Optional<Whole> whole = whole(unit);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        SourceLeaf leaf = whole.get().leaf();
        Rewriting rewriting = !whole.get().isAll()
                ? new Rewriting.Words(leaf, whole.get().from(), whole.get().to(), "")
                : leaf.isEntry() ? new Rewriting.Removal(leaf) : null;
        return Optional.ofNullable(rewriting).map(one -> target(leaf, one));
    }

    private static Data.Target target(SourceLeaf leaf, Rewriting rewriting) {
        return new Data.Target(leaf.node().position(), leaf.path().toString(), rewriting);
    }

    private Optional<Data.Target> insertion(int index, ComparedUnit unit) {
        Optional<ComparedUnit> previous = neighbour(index, -1);
        Optional<Data.Target> behind = previous.flatMap(this::whole).flatMap(whole -> beside(whole, unit, 1));
        return behind.isPresent() ? behind
                : neighbour(index, 1).flatMap(this::whole).flatMap(whole -> beside(whole, unit, 0));
    }

    private Optional<Data.Target> beside(Whole whole, ComparedUnit unit, int behind) {
        SourceLeaf leaf = whole.leaf();
        Loose loose = unit.loose();
        int start = whole.numbered() ? loose.number() : 0;
        String text = loose.characters().length() == start ? ""
                : unit.text().substring(loose.place(start)).replaceAll("\\R", "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!whole.isAll() && behind == 1) {
            return Optional.of(target(leaf, new Rewriting.Words(leaf, whole.to(), whole.to(), "\n" + text)));
        }
        List<Object> steps = new ArrayList<>(leaf.path().steps());
        if (!(steps.get(steps.size() - 1) instanceof Integer entry)) {
            return Optional.empty();
        }
        steps.set(steps.size() - 1, entry + behind);
        return Optional.of(target(leaf, new Rewriting.Insertion(leaf.file(), new PiecePath(steps), text, order++)));
    }

    /** The next unit of our own page, over others that were added. */
    private Optional<ComparedUnit> neighbour(int index, int step) {
        for (int i = index + step; i >= 0 && i < pairs.size(); i += step) {
            List<ComparedUnit> was = pairs.get(i).was();
            if (!was.isEmpty()) {
                return Optional.of(was.get(step < 0 ? was.size() - 1 : 0)).filter(unit -> unit.cell().isEmpty());
            }
        }
        return Optional.empty();
    }

    /** Whether a paragraph was printed from one text of the data. */
    boolean isWhole(ComparedUnit unit) {
        return unit.cell().isEmpty() && whole(unit).isPresent();
    }

    /** The text that all of a unit but its number was printed from. */
    private Optional<Whole> whole(ComparedUnit unit) {
        List<OwnText.Span> spans = own.of(unit);
        if (spans.size() != 1 || !(spans.get(0).source() instanceof Source.Datum datum)) {
            return Optional.empty();
        }
        OwnText.Span span = spans.get(0);
        int number = unit.loose().number();
        boolean numbered = number > 0 && span.from() == number;
        if (span.to() != unit.key().length() || !numbered && span.from() != 0) {
            return Optional.empty();
        }
        String fragment = unit.key().substring(span.from(), span.to());
        return data.leaves().at(datum.position()).flatMap(leaf -> {
            int start = leaf.loose().characters().indexOf(fragment);
            return start < 0 ? Optional.empty()
                    : Optional.of(new Whole(leaf, start, start + fragment.length(), numbered));
        });
    }

}
