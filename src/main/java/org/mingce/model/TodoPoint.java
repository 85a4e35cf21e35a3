package org.mingce.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that a new year asks of the clerk: what came from last year's folder and has to be filled in or looked
 * through ({@code todo.yaml}).
 *
 * @param file     the data file that it is about, such as {@code explanation.yaml}
 * @param at       the piece of that file, with dots between keys and numbers of a list from 1; empty for the file
 * @param what     what it is about, in the clerk's words
 * @param answer   what the clerk has said to it
 * @param left     what has not been done yet; none where the point is answered
 * @param kept     the texts that are last year's and stay, as the clerk has answered
 * @param position where it stands in the list
 */
public record TodoPoint(String file, String at, String what, Optional<Answer> answer, List<Left> left,
                        Set<Position> kept, Position position) {

    /** What a clerk may say to a point. */
    public enum Answer {
        /** What stood there last year holds again. */
        KEPT("沿用"),
        /** It has been changed as far as it needed to be. */
        CHANGED("已改"),
        /** This year has no such thing. */
        NONE("没有");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** As it is written in the list. */
        public String label() {
            return label;
        }

        /** The answer that is written so; empty for anything else. */
        public static Optional<Answer> of(String label) {
            return List.of(values()).stream().filter(answer -> answer.label.equals(label)).findFirst();
        }
    }

    /** What is missing. */
    public enum Kind {
        /** The whole file. */
        FILE,
        /** A value that was taken out. */
        BLANK,
        /** A value that is still last year's. */
        LAST
    }

    /**
     * A piece that has not been done.
     *
     * @param path     within what the point is about; empty where that is meant as a whole
     * @param text     what of last year stands there, long ones cut; empty where nothing does
     * @param position where it stands, or would stand
     */
    public record Left(Kind kind, String path, String text, Position position) {
    }

    public TodoPoint {
        left = List.copyOf(left);
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return !left.isEmpty();
    }
}
