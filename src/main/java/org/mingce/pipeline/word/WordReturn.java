package org.mingce.pipeline.word;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingce.check.rule.Sources;
import org.mingce.document.Document;
import org.mingce.document.compare.Alignment;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.ComparedUnits;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;

/** Compares the Word file of a booklet with what its data print, and works out what they would have to say. */
public final class WordReturn {

    /** The booklet is printed anew this often at most. */
    private static final int MOST_PROOFS = 60;
    private static final int HALF = 2;

    private final Messages messages = Messages.of(WordReturn.class);
    private final Path data;
    private final String department;
    private final int year;
    private final Printing printing;
    private final Set<String> chosen;
    private int proofs;
    private final int most;
    private int left;

    /**
     * For a booklet of these folders.
     *
     * @param chosen the marks of the changes that alone are to be written; empty for all
     */
    public WordReturn(Path data, Path templates, String department, int year, Set<String> chosen) {
        this(data, templates, department, year, chosen, MOST_PROOFS);
    }

    /** @param most how often the booklet is printed anew at most */
    WordReturn(Path data, Path templates, String department, int year, Set<String> chosen, int most) {
        this.chosen = chosen;
        this.most = most;
        this.data = data;
        this.department = department;
        this.year = year;
        this.printing = new Printing(templates);
    }

    /**
     * What came back.
     *
     * @param changes all changes, in the order of the Word file
     * @param texts   files of the data with what they would say
     * @param newer   how much differs because the data were changed since
     * @param left    how many changes were not proved, because there were too many
     */
    public record Returned(List<Told> changes, Map<Path, String> texts, int newer, int left) {
    }

    /**
     * A change as it is told.
     *
     * @param mark   tells it from others for who chooses among those that can be written; empty where it can't be
     * @param chosen whether it is among those that were chosen, where some were
     */
    public record Told(WordChange change, String mark, boolean chosen) {

        /** As a message. */
        public Diagnostic diagnostic(boolean overwrite) {
            return change.diagnostic(!chosen ? "word.unchosen" : overwrite ? "word.written" : "word.writable", mark);
        }
    }

    /**
     * Compares.
     *
     * @param base the booklet as it was made, where the data are others by now: what differs from it is the clerk's
     * @return the changes; no value where the data can't be printed, and why; an empty one where it is another booklet
     */
    public Outcome<Optional<Returned>> compared(Document word, Optional<Document> base) throws IOException {
        Outcome<Printing.Printed> printed = printing.print(data, department, year);
        if (printed.value() == null) {
            return Outcome.failed(printed.diagnostics());
        }
        List<ComparedUnit> units = ComparedUnits.of(word);
        List<ComparedUnit> plain = ComparedUnits.of(printed.value().document());
        if (units.size() > Alignment.MOST || !Likeness.isOurs(year, plain, units)) {
            return Outcome.of(Optional.empty());
        }
        OriginMarks marks = new OriginMarks();
        OwnText own = OwnText.of(plain, printing.traced(printed.value(), marks), marks);
        Leaves leaves = new Leaves(data, department, year);
        Data sources = new Data(leaves, new Sources(printed.value().booklet(), printed.value().figures()));
        Mapping mapping = new Mapping(own, sources, units, Since.of(base.map(ComparedUnits::of), plain, units));
        List<Found> found = mapping.changes().stream().map(one -> one.rewriting()
                .filter(rewriting -> !leaves.isOfYear(rewriting.file())).isEmpty() ? one
                : one.refused(messages.text("word.why.department"))).toList();
        return Outcome.of(Optional.of(proved(found, mapping.newer(), leaves, units, Differences.of(plain, units))));
    }

    private Returned proved(List<Found> found, int newer, Leaves leaves, List<ComparedUnit> word,
            List<String> differences) throws IOException {
        Map<String, List<Found>> groups = new LinkedHashMap<>();
        found.stream().filter(one -> one.rewriting().isPresent() && isChosen(one)).forEach(one ->
                groups.computeIfAbsent(one.rewriting().get().group(), group -> new ArrayList<>()).add(one));
        Rewritten rewritten = new Rewritten(leaves);
        Set<Found> accepted = new LinkedHashSet<>();
        Map<Found, String> refused = new LinkedHashMap<>();
        if (!groups.isEmpty()) {
            try (Proof proof = new Proof(data, department, year, printing, word, differences)) {
                prove(List.copyOf(groups.values()), rewritten, proof, accepted, refused);
            }
        }
        List<Told> changes = found.stream().map(one -> refused.containsKey(one)
                ? told(one.refused(refused.get(one))) : told(one)).toList();
        Map<Path, String> texts = accepted.isEmpty() ? Map.of()
                : rewritten.texts(rewritings(found.stream().filter(accepted::contains).toList())).value();
        return new Returned(changes, texts, newer, left);
    }

    private boolean isChosen(Found one) {
        return chosen.isEmpty() || chosen.contains(one.mark());
    }

    private Told told(Found one) {
        return new Told(one.change(), one.rewriting().isPresent() ? one.mark() : "", isChosen(one));
    }

    /** All at once where that holds, else the one half upon the other, down to those that don't. */
    private void prove(List<List<Found>> groups, Rewritten rewritten, Proof proof, Set<Found> accepted,
            Map<Found, String> refused) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        List<Found> wanted = groups.stream().flatMap(List::stream).toList();
        List<Found> all = Stream.concat(accepted.stream(), wanted.stream()).toList();
        Outcome<Map<Path, String>> texts = rewritten.texts(rewritings(all));
        boolean tried = texts.value() != null && proofs < most;
        proofs += tried ? 1 : 0;
        Optional<String> against = tried ? proof.against(texts.value(), keys(all)) : Optional.of("");
        if (against.isEmpty()) {
            accepted.addAll(wanted);
        } else if (groups.size() > 1) {
            int half = groups.size() / HALF;
            prove(groups.subList(0, half), rewritten, proof, accepted, refused);
            prove(groups.subList(half, groups.size()), rewritten, proof, accepted, refused);
        } else {
            String why = texts.value() == null && !texts.diagnostics().isEmpty()
                    ? texts.diagnostics().get(0).message() : tried ? against.get()
                    : messages.text(texts.value() == null ? "word.why.conflict" : "word.why.many");
            left += texts.value() != null && !tried ? wanted.size() : 0;
            wanted.forEach(one -> refused.put(one, why));
        }
    }

    private static List<Rewriting> rewritings(List<Found> found) {
        return found.stream().flatMap(one -> one.rewriting().stream()).toList();
    }

    private static List<String> keys(List<Found> found) {
        return found.stream().flatMap(one -> Stream.of(one.key().split("\u0000"))).toList();
    }
}
