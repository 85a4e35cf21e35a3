package org.mingce.check.audit;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.model.Position;

/** Where one web page of a booklet differs from another: sentences and cells that were added, removed or changed. */
public final class Blackline {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[。；！？\\n])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,.]*");
    private static final int MOST = 20_000;
    private static final int LONGEST = 300;

    /**
     * A sentence or a cell, without blanks.
     *
     * @param section the heading that it stands under
     */
    private record Piece(String text, Optional<Position> position, String section) {
    }

    /**
     * A place in which two documents differ.
     *
     * @param section the heading that it stands under
     * @param was     what the first says, without blanks; empty where it says nothing
     * @param is      what the second says
     * @param source  where the first says it
     * @param near    where the second says it, or what stands there in its place
     */
    public record Difference(String section, String was, String is, Optional<Position> source, Position near) {

        /** Whether only numbers differ. */
        public boolean isOfFigures() {
            return NUMBER.matcher(was).replaceAll("0").equals(NUMBER.matcher(is).replaceAll("0"));
        }

        /** Both texts in one, cut where they are very long. */
        public List<Segment> segments() {
            return Blackline.segments(cut(was), cut(is));
        }
    }

    /** What a piece of both texts is. */
    public enum Kind { SAME, GONE, NEW }

    /** A piece of both texts: in both, in the first alone, in the second alone. */
    public record Segment(Kind kind, String text) {
    }

    private Blackline() {
    }

    /**
     * Where two documents differ, in the order of the second; empty where they are too long to be compared.
     *
     * @param file the second as a whole
     */
    public static Optional<List<Difference>> differences(Document own, Document document, Position file) {
        List<Piece> before = pieces(own);
        List<Piece> after = pieces(document);
        if (before.size() > MOST || after.size() > MOST) {
            return Optional.empty();
        }
        List<AbstractDelta<String>> deltas = DiffUtils.diff(texts(before), texts(after),
                new MyersDiffWithLinearSpace<String>()).getDeltas();
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < deltas.size(); i++) {
            int source = deltas.get(i).getSource().getPosition();
            int target = deltas.get(i).getTarget().getPosition();
            while (i + 1 < deltas.size() && isRightBehind(deltas.get(i), deltas.get(i + 1))) {
                i++;
            }
            tell(before.subList(source, deltas.get(i).getSource().getPosition() + deltas.get(i).getSource().size()),
                    after.subList(target, deltas.get(i).getTarget().getPosition() + deltas.get(i).getTarget().size()),
                    nearest(after, target), file, differences);
        }
        return Optional.of(differences);
    }

    /** Whether two differences are one: nothing that is the same stands between them. */
    private static boolean isRightBehind(AbstractDelta<String> one, AbstractDelta<String> next) {
        return one.getSource().getPosition() + one.getSource().size() == next.getSource().getPosition()
                && one.getTarget().getPosition() + one.getTarget().size() == next.getTarget().getPosition();
    }

    private static Optional<Piece> nearest(List<Piece> pieces, int index) {
        return pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.get(Math.min(index, pieces.size() - 1)));
    }

    /** What was and what is: the same but for where it was torn, or a difference. */
    private static void tell(List<Piece> before, List<Piece> after, Optional<Piece> near, Position file,
            List<Difference> differences) {
        String was = String.join("", texts(before));
        String is = String.join("", texts(after));
        if (!was.equals(is)) {
            String section = Stream.of(after, before).flatMap(List::stream).findFirst().map(Piece::section).orElse("");
            differences.add(new Difference(section, was, is,
                    before.stream().flatMap(piece -> piece.position().stream()).findFirst(),
                    near.flatMap(Piece::position).orElse(file)));
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static List<Segment> segments(String was, String is) {
        List<String> before = characters(was);
        List<String> after = characters(is);
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(segments, Kind.SAME, before.subList(at, delta.getSource().getPosition()));
            add(segments, Kind.GONE, delta.getSource().getLines());
            add(segments, Kind.NEW, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(segments, Kind.SAME, before.subList(at, before.size()));
        return segments;
    }

    private static List<String> characters(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(""));
    }

    private static void add(List<Segment> segments, Kind kind, List<String> characters) {
        if (!characters.isEmpty()) {
            segments.add(new Segment(kind, String.join("", characters)));
        }
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).toList();
    }

    private static List<Piece> pieces(Document document) {
        List<Piece> pieces = new ArrayList<>();
        String section = "";
        for (Block block : document.blocks()) {
            section = block instanceof Heading heading ? heading.text() : section;
            pieces(block, section).filter(piece -> !piece.text().isEmpty()).forEach(pieces::add);
        }
        return pieces;
    }

    private static Stream<Piece> pieces(Block block, String section) {
        if (block instanceof Heading heading) {
            return cut(heading.text(), heading.spot(), section);
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.kind() == Paragraph.Kind.CONTENTS ? Stream.empty()
                    : cut(paragraph.text(), paragraph.spot(), section);
        }
        return ((Table) block).rows().stream().flatMap(row -> row.cells().stream())
                .map(cell -> new Piece(plain(cell.text()), cell.spot().map(Spot::position), section));
    }

    private static Stream<Piece> cut(String text, Optional<Spot> spot, String section) {
        return SENTENCE.splitAsStream(text).map(part -> new Piece(plain(part), spot.map(Spot::position), section));
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
