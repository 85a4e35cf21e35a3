package org.mingce.pipeline.word;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.check.rule.Sources;
import org.mingce.document.compare.Hunk;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.Unit;
import org.mingce.pipeline.word.WordChange.Fate;
import org.mingce.yaml.edit.PiecePath;

/** The data that a page was printed from: which of them words of the page belong to. */
final class Data {

    private static final String TERMS = "terms";
    private static final String TERM = "term";
    private static final int SHORTEST = 4;

    private final Messages messages = Messages.of(Data.class);
    private final Leaves leaves;
    private final Sources sources;

    Data(Leaves leaves, Sources sources) {
        this.leaves = leaves;
        this.sources = sources;
    }

    /**
     * Where words would be written.
     *
     * @param position where the datum stands
     * @param path     the way to it in its file
     */
    record Target(Position position, String path, Rewriting rewriting) {
    }

    Leaves leaves() {
        return leaves;
    }

    /** Where words within a piece of known source would be written; empty where that text is not found there. */
    Optional<Target> words(OwnText.Span span, ComparedText was, Hunk hunk, String is) {
        String fragment = was.loose().characters().substring(span.from(), span.to());
        int from = hunk.from() - span.from();
        int to = hunk.to() - span.from();
        if (span.source() instanceof Source.Datum datum) {
            return leaves.at(datum.position()).flatMap(leaf -> words(leaf, fragment, from, to, is));
        }
        Source.Definition definition = (Source.Definition) span.source();
        return leaves.at(definition.position()).flatMap(leaf -> words(leaf, fragment, from, to, is))
                .or(() -> meaning(definition, was, span, from, to, is));
    }

    private static Optional<Target> words(SourceLeaf leaf, String fragment, int from, int to, String is) {
        int start = leaf.loose().characters().indexOf(fragment);
        return start < 0 ? Optional.empty() : Optional.of(new Target(leaf.node().position(), leaf.path().toString(),
                new Rewriting.Words(leaf, start + from, start + to, is)));
    }

    /** A term whose meaning all departments share gets one of its own, where the year's glossary names it. */
    private Optional<Target> meaning(Source.Definition definition, ComparedText was, OwnText.Span span, int from,
            int to, String is) {
        String means = was.words(span.from(), span.to());
        for (Path file : leaves.files().keySet()) {
            List<Node> terms = leaves.root(file).map(root -> root.list(TERMS)).orElse(List.of());
            for (int i = 0; i < terms.size(); i++) {
                boolean isMap = terms.get(i) instanceof MapNode;
                String name = terms.get(i) instanceof MapNode map ? map.text(TERM).orElse("")
                        : terms.get(i) instanceof TextNode text ? text.text() : "";
                if (name.equals(definition.term())) {
                    PiecePath path = PiecePath.of(TERMS, i);
                    return Optional.of(new Target(terms.get(i).position(), path.toString(), new Rewriting.Meaning(file,
                            path, isMap, definition.term(), means, from, to, is)));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What is told of words that no known datum printed: an amount's, a template's, or those of a datum that is printed
     * in a way of its own.
     */
    Found untold(Rewording rewording) {
        Rewording whole = rewording.wholeNumbers();
        boolean figure = (whole.before() + whole.after()).chars().anyMatch(Character::isDigit)
                || amount(whole, true).isPresent();
        Optional<Target> guess = figure ? Optional.empty() : guess(rewording);
        if (guess.isPresent()) {
            return rewording.found(guess.get());
        }
        Optional<Position> source = !figure ? Optional.empty() : amount(whole, true).or(() -> number(whole.before()))
                .or(() -> isMoney(whole) ? amount(whole, false) : Optional.empty());
        String why = !figure ? "word.why.template" : source.isPresent() ? "word.why.amount" : "word.why.figure";
        return new Found(whole.told(figure ? Fate.FIGURE : Fate.TEMPLATE, source, "",
                messages.text(why, source.map(Position::toString).orElse(""))), Optional.empty(), rewording.key());
    }

    /** Whether a number is money or a rate. */
    private static boolean isMoney(Rewording number) {
        String rest = number.was().loose().characters().substring(number.hunk().to());
        return number.before().endsWith("%")
                || Stream.of(Unit.values()).anyMatch(unit -> rest.startsWith(unit.label()));
    }

    /** Where the amount stands that was printed there, or the nearest before it on which a rate may rest. */
    private Optional<Position> amount(Rewording rewording, boolean itself) {
        Hunk hunk = rewording.hunk();
        return rewording.was().spans().stream().filter(span -> span.source() instanceof Source.Amount)
                .filter(span -> itself ? span.from() <= hunk.from() && hunk.to() <= span.to()
                        : span.from() <= hunk.to())
                .max(Comparator.comparingInt(OwnText.Span::from))
                .map(span -> sources.cell(((Source.Amount) span.source()).cell()));
    }

    /** Where the one amount stands that a whole unit was printed from. */
    Optional<Position> origin(List<OwnText.Span> spans) {
        return spans.size() == 1 && spans.get(0).source() instanceof Source.Amount amount
                ? Optional.of(sources.cell(amount.cell())) : Optional.empty();
    }

    private Optional<Position> number(String printed) {
        String plain = printed.replaceAll("[,\\s]", "");
        List<SourceLeaf> same = leaves.numbers().filter(leaf -> leaf.node().text().equals(plain)).limit(2).toList();
        return same.size() == 1 ? Optional.of(same.get(0).node().position()) : Optional.empty();
    }

    /** The longest text of the data that stands there word for word. */
    private Optional<Target> guess(Rewording rewording) {
        Hunk hunk = rewording.hunk();
        String key = rewording.was().loose().characters();
        Target found = null;
        int longest = 0;
        for (SourceLeaf leaf : leaves.texts().toList()) {
            String text = leaf.loose().characters();
            int at = text.length() < SHORTEST ? -1 : key.indexOf(text);
            while (at >= 0 && !(at <= hunk.from() && hunk.to() <= at + text.length())) {
                at = key.indexOf(text, at + 1);
            }
            // What all years print, the years repeat in texts of their own.
            if (at >= 0 && (text.length() > longest
                    || text.length() == longest && !leaves.isOfYear(leaf.file()))) {
                longest = text.length();
                found = new Target(leaf.node().position(), leaf.path().toString(),
                        new Rewriting.Words(leaf, hunk.from() - at, hunk.to() - at, rewording.after()));
            }
        }
        return Optional.ofNullable(found);
    }
}
