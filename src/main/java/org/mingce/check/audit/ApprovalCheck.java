package org.mingce.check.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Values;
import org.mingce.document.Document;
import org.mingce.document.Spot;
import org.mingce.document.compare.Alignment;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.ComparedUnits;
import org.mingce.document.compare.Hunk;
import org.mingce.document.compare.Loose;
import org.mingce.document.compare.Pair;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * Where a finished document differs from the booklet of the data: paragraphs and cells that were added, removed or
 * changed, with both places. How a bureau compares what was approved with what was published. How lines are broken, the
 * contents, and on paper what a page says again don't count.
 */
public final class ApprovalCheck {

    /** The rule that a document is what was approved: it needs a booklet of the data. */
    public static final String CODE = "audit.blackline";

    private static final Messages MESSAGES = Messages.of(ApprovalCheck.class);
    private static final Pattern PAGE = Pattern.compile("(?i).+\\.html?");
    private static final Pattern WORD = Pattern.compile("(?i).+\\.doc[xm]");
    private static final int LONGEST = 300;
    private static final int HALF = 120;
    private static final int AROUND = 20;

    private ApprovalCheck() {
    }

    /**
     * The differences, in the order of the document.
     *
     * @param own  the booklet of the data
     * @param file the document as a whole
     */
    public static List<Finding> of(Approved own, Document document, Position file) {
        boolean isPage = PAGE.matcher(file.file()).matches();
        List<ComparedUnit> before = ComparedUnits.of(isPage ? own.screen() : own.paper());
        List<ComparedUnit> after = ComparedUnits.of(document);
        if (before.size() > Alignment.MOST || after.size() > Alignment.MOST) {
            return List.of(finding(file, MESSAGES.text("audit.blackline/many"), "", ""));
        }
        Alignment alignment = Alignment.of(before, after);
        boolean isFlow = isPage || WORD.matcher(file.file()).matches();
        List<Pair> pairs = isFlow ? alignment.differencesAndMoves() : joined(alignment, new Furniture(own));
        List<Finding> findings = new ArrayList<>();
        Position near = file;
        for (Pair pair : isFlow ? alignment.pairs() : pairs) {
            near = position(pair.is()).orElse(near);
            if (!pair.isSame() || isFlow && pair.isMoved()) {
                findings.add(told(pair, near));
            }
        }
        return findings;
    }

    /**
     * What differs in a file that knows only where words stand on a page: pieces are torn and put together there, so
     * what lies between two that are the same is compared as one.
     */
    private static List<Pair> joined(Alignment alignment, Furniture furniture) {
        List<Pair> runs = new ArrayList<>();
        List<ComparedUnit> was = new ArrayList<>();
        List<ComparedUnit> is = new ArrayList<>();
        List<Pair> single = new ArrayList<>();
        for (Pair pair : alignment.pairs()) {
            if (pair.isSame()) {
                end(was, is, single, runs);
                continue;
            }
            List<ComparedUnit> kept = pair.is().stream().filter(unit -> !furniture.is(unit)).toList();
            was.addAll(pair.was());
            is.addAll(pair.was().isEmpty() ? kept : pair.is());
            single.add(pair.was().isEmpty() ? new Pair(List.of(), kept) : pair);
        }
        end(was, is, single, runs);
        return runs;
    }

    private static void end(List<ComparedUnit> was, List<ComparedUnit> is, List<Pair> single, List<Pair> runs) {
        Pair whole = new Pair(was, is);
        if (!(was.isEmpty() && is.isEmpty()) && !whole.isSame()) {
            boolean apart = single.stream().allMatch(pair -> pair.was().size() == 1 && pair.is().size() == 1);
            runs.addAll(apart ? single : List.of(whole));
        }
        was.clear();
        is.clear();
        single.clear();
    }

    private static Optional<Position> position(List<ComparedUnit> units) {
        return units.stream().flatMap(unit -> unit.spot().stream()).map(Spot::position).findFirst();
    }

    private static Finding told(Pair pair, Position near) {
        String was = text(pair.was());
        String is = text(pair.is());
        String source = position(pair.was()).map(Position::toString).orElse("");
        if (pair.isMoved()) {
            return finding(near, MESSAGES.text("audit.blackline/moved", cut(is), column(pair.was()), column(pair.is()),
                    source), is, was);
        }
        String key = was.isEmpty() ? "added" : is.isEmpty() ? "removed" : "changed";
        String message = switch (key) {
            case "added" -> MESSAGES.text("audit.blackline/added", cut(is));
            case "removed" -> MESSAGES.text("audit.blackline/removed", cut(was), source);
            default -> MESSAGES.text("audit.blackline", cut(marked(was, is)), source);
        };
        return finding(near, message, is, was);
    }

    private static int column(List<ComparedUnit> units) {
        return units.get(0).cell().map(ComparedUnit.Cell::column).orElse(0);
    }

    private static String text(List<ComparedUnit> units) {
        return units.stream().map(ComparedUnit::key).collect(Collectors.joining());
    }

    private static Finding finding(Position position, String message, String is, String was) {
        return new Finding(CODE, Severity.WARNING, position, Place.NONE, message, new Values(cut(is), cut(was), ""), "",
                MESSAGES.text("audit.blackline.do"), "");
    }

    private static String cut(String text) {
        return cut(text, LONGEST);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    /** Both texts in one: what went in [-…-], what came in [+…+], with some words around. */
    private static String marked(String was, String is) {
        StringBuilder text = new StringBuilder();
        List<Hunk> hunks = Hunk.between(Loose.of(was), Loose.of(is));
        if (hunks.stream().anyMatch(Hunk::isCoarse)) {
            Hunk all = hunks.get(0);
            return MESSAGES.text("audit.blackline/long", cut(was.substring(all.from(), all.to()), HALF),
                    cut(is.substring(all.isFrom(), all.isTo()), HALF));
        }
        int at = 0;
        for (Hunk hunk : hunks) {
            same(was.substring(at, hunk.from()), at == 0, false, text);
            if (hunk.from() < hunk.to()) {
                text.append("[-").append(was, hunk.from(), hunk.to()).append("-]");
            }
            if (hunk.isFrom() < hunk.isTo()) {
                text.append("[+").append(is, hunk.isFrom(), hunk.isTo()).append("+]");
            }
            at = hunk.to();
        }
        same(was.substring(at), at == 0, true, text);
        return text.toString();
    }

    private static void same(String same, boolean first, boolean last, StringBuilder text) {
        int behind = first ? 0 : AROUND;
        int before = last ? 0 : AROUND;
        text.append(same.length() <= behind + before + 1 ? same
                : same.substring(0, behind) + "…" + same.substring(same.length() - before));
    }
}
