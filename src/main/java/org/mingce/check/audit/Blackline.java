package org.mingce.check.audit;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Values;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * Where a finished document differs from the booklet of the data: sentences and cells that were added, removed or
 * changed, with both places. How a bureau compares what was approved with what was published.
 */
public final class Blackline {

    private static final String CODE = "audit.blackline";
    private static final Messages MESSAGES = Messages.of(Blackline.class);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[。；！？\\n])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final int MOST = 20_000;
    private static final int LONGEST = 300;

    /** A sentence or a cell, without blanks. */
    private record Piece(String text, Optional<Position> position) {
    }

    private Blackline() {
    }

    /**
     * The differences, in the order of the document.
     *
     * @param own  the booklet of the data
     * @param file the document as a whole
     */
    public static List<Finding> of(Document own, Document document, Position file) {
        List<Piece> before = pieces(own);
        List<Piece> after = pieces(document);
        if (before.size() > MOST || after.size() > MOST) {
            return List.of(finding(file, MESSAGES.text("audit.blackline/many"), "", ""));
        }
        List<AbstractDelta<String>> deltas = DiffUtils.diff(texts(before), texts(after),
                new MyersDiffWithLinearSpace<String>()).getDeltas();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < deltas.size(); i++) {
            int source = deltas.get(i).getSource().getPosition();
            int target = deltas.get(i).getTarget().getPosition();
            while (i + 1 < deltas.size() && isRightBehind(deltas.get(i), deltas.get(i + 1))) {
                i++;
            }
            tell(before.subList(source, deltas.get(i).getSource().getPosition() + deltas.get(i).getSource().size()),
                    after.subList(target, deltas.get(i).getTarget().getPosition() + deltas.get(i).getTarget().size()),
                    near(after, target, file), findings);
        }
        return findings;
    }

    /** Whether two differences are one: nothing that is the same stands between them. */
    private static boolean isRightBehind(AbstractDelta<String> one, AbstractDelta<String> next) {
        return one.getSource().getPosition() + one.getSource().size() == next.getSource().getPosition()
                && one.getTarget().getPosition() + one.getTarget().size() == next.getTarget().getPosition();
    }

    /** What is said of a document that is no web page: on paper a page has other heads. */
    public static List<Finding> ofPaper(Position file) {
        return List.of(new Finding(CODE, Severity.NOTE, file, Place.NONE, MESSAGES.text("audit.blackline/paper"),
                Values.NONE, "", MESSAGES.text("audit.blackline/paper.do"), ""));
    }

    private static Position near(List<Piece> pieces, int index, Position file) {
        return pieces.isEmpty() ? file : pieces.get(Math.min(index, pieces.size() - 1)).position().orElse(file);
    }

    /** What was and what is: the same but for where it was torn, or a difference, which is told in one finding. */
    private static void tell(List<Piece> before, List<Piece> after, Position near, List<Finding> findings) {
        String was = String.join("", texts(before));
        String is = String.join("", texts(after));
        if (was.equals(is)) {
            return;
        }
        String source = before.stream().flatMap(piece -> piece.position().stream()).findFirst()
                .map(Position::toString).orElse("");
        String key = was.isEmpty() ? "added" : is.isEmpty() ? "removed" : "changed";
        String message = switch (key) {
            case "added" -> MESSAGES.text("audit.blackline/added", cut(is));
            case "removed" -> MESSAGES.text("audit.blackline/removed", cut(was), source);
            default -> MESSAGES.text("audit.blackline", cut(marked(cut(was), cut(is))), source);
        };
        findings.add(finding(near, message, is, was));
    }

    private static Finding finding(Position position, String message, String is, String was) {
        return new Finding(CODE, Severity.WARNING, position, Place.NONE, message, new Values(cut(is), cut(was), ""), "",
                MESSAGES.text("audit.blackline.do"), "");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Both texts in one: what went in [-…-], what came in [+…+]. */
    private static String marked(String was, String is) {
        List<String> before = List.of(was.split(""));
        List<String> after = List.of(is.split(""));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            before.subList(at, delta.getSource().getPosition()).forEach(text::append);
            if (delta.getType() != DeltaType.INSERT) {
                text.append("[-").append(String.join("", delta.getSource().getLines())).append("-]");
            }
            if (delta.getType() != DeltaType.DELETE) {
                text.append("[+").append(String.join("", delta.getTarget().getLines())).append("+]");
            }
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        before.subList(at, before.size()).forEach(text::append);
        return text.toString();
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).toList();
    }

    private static List<Piece> pieces(Document document) {
        return document.blocks().stream().flatMap(Blackline::pieces).filter(piece -> !piece.text().isEmpty()).toList();
    }

    private static Stream<Piece> pieces(Block block) {
        if (block instanceof Heading heading) {
            return cut(heading.text(), heading.spot());
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.kind() == Paragraph.Kind.CONTENTS ? Stream.empty()
                    : cut(paragraph.text(), paragraph.spot());
        }
        return ((Table) block).rows().stream().flatMap(row -> row.cells().stream())
                .map(cell -> new Piece(plain(cell.text()), cell.spot().map(Spot::position)));
    }

    private static Stream<Piece> cut(String text, Optional<Spot> spot) {
        return SENTENCE.splitAsStream(text).map(part -> new Piece(plain(part), spot.map(Spot::position)));
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
