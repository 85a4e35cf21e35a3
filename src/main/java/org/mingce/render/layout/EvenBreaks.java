package org.mingce.render.layout;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Where the lines of a paragraph end when what they lack to be full is shared out best: the sum of its squares is the
 * smallest that the same number of lines allows.
 */
final class EvenBreaks {

    /** How many characters earlier than when it is filled a line may end; one that need not be full, and any other. */
    private static final int REACH_WORD = 16;
    private static final int REACH = 8;
    /** What a last line costs that has nothing in it: as much as a line that lacks more than a fifth. */
    private static final double LONE = 0.05;
    /** What it costs in lines that need not be full: the last one gets a word, if there is any to be had. */
    private static final double LONE_WORD = 0.2;
    /** What such a line costs that lacks all, and what it costs to end it within words or to start it with a mark. */
    private static final double RAGGED = 0.1;
    private static final double CUT = 0.04;
    private static final double APART = 0.032;

    private final String text;
    private final List<Line> lines;
    private final IntBinaryOperator width;
    private final double least;
    private final boolean isJustified;
    private final int reach;

    /**
     * A line as it is when every line is filled.
     *
     * @param start the place in the text where it starts
     * @param end   where it ends
     * @param room  how wide it may be, in dots
     * @param last  whether the paragraph ends with it, so that it need not be full
     */
    record Line(int start, int end, int room, boolean last) {
    }

    /**
     * A paragraph that is to be broken.
     *
     * @param text        the text that its lines are pieces of
     * @param lines       its lines
     * @param width       the width in dots of the text from one place to another
     * @param least       what the last line should not be narrower than, in dots
     * @param isJustified whether its lines are to be full; lines that need not end best where words do
     */
    EvenBreaks(String text, List<Line> lines, IntBinaryOperator width, double least, boolean isJustified) {
        this.text = text;
        this.lines = lines;
        this.width = width;
        this.least = least;
        this.isJustified = isJustified;
        this.reach = isJustified ? REACH : REACH_WORD;
    }

    /** Where each line ends; the last where it did. */
    int[] ends() {
        int count = lines.size();
        double[][] costs = new double[count][reach + 1];
        int[][] froms = new int[count][reach + 1];
        for (int i = 0; i < count; i++) {
            Arrays.fill(costs[i], Double.POSITIVE_INFINITY);
            for (int back = 0; back <= reach; back++) {
                if (mayEnd(i, back)) {
                    choose(i, back, costs, froms);
                }
            }
        }
        int[] ends = new int[count];
        int back = 0;
        for (int i = count - 1; i >= 0; i--) {
            ends[i] = lines.get(i).end() - back;
            back = froms[i][back];
        }
        return ends;
    }

    /** Finds the cheapest way to a line that ends so many characters early: how early the line before it ends. */
    private void choose(int index, int back, double[][] costs, int[][] froms) {
        int earliest = index == 0 ? 0 : reach;
        for (int from = 0; from <= earliest; from++) {
            double before = index == 0 ? 0 : costs[index - 1][from];
            double cost = before < costs[index][back] ? before + cost(index, from, back) : before;
            if (cost < costs[index][back]) {
                costs[index][back] = cost;
                froms[index][back] = from;
            }
        }
    }

    private boolean mayEnd(int index, int back) {
        Line line = lines.get(index);
        int end = line.end() - back;
        return back == 0 || index < lines.size() - 1 && end > line.start() && ChineseLineBreaking.mayBreak(text, end)
                && !Character.isWhitespace(text.charAt(end - 1));
    }

    /** What a line costs that starts and ends so many characters early. */
    private double cost(int index, int from, int back) {
        Line line = lines.get(index);
        int used = width.applyAsInt(line.start() - from, line.end() - back);
        double lack = line.room() - used;
        if (lack < 0) {
            return from == 0 && back == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        if (line.last()) {
            return (isJustified ? LONE : LONE_WORD) * square(Math.max(0, 1 - used / least));
        }
        double part = square(lack / line.room());
        return isJustified ? part : RAGGED * part + cut(line.end() - back);
    }

    /** A line ends best behind a mark such as the one of “（类）”; what starts with one belongs to the words before. */
    private double cut(int place) {
        return AdjacentMarks.ends(text, place) ? 0 : AdjacentMarks.part(text, place) ? APART : CUT;
    }

    private static double square(double number) {
        return number * number;
    }
}
