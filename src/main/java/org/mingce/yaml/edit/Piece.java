package org.mingce.yaml.edit;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/**
 * A piece of a YAML text with the marks between which it stands.
 *
 * @param shape   what it is
 * @param start   index of its first character
 * @param end     index behind its last; of a text in a block, without the blank lines behind it
 * @param flow    whether it is written in brackets
 * @param style   how a scalar is written; {@code null} for others
 * @param members what it holds, in order
 * @param bound   whether it has an anchor or a tag, so that changing it changes more than it
 */
record Piece(Shape shape, int start, int end, boolean flow, ScalarStyle style, List<Member> members, boolean bound) {

    enum Shape { SCALAR, MAP, LIST, ALIAS }

    /**
     * A member of a map or a list.
     *
     * @param start where it begins: at its key, or at its dash
     * @param name  the key's characters; empty in a list
     * @param value what it holds
     */
    record Member(int start, String name, Piece value) {

        int end() {
            return value.end();
        }
    }

    /** The member that a step leads to; {@code null} where there is none. */
    Member member(Object step) {
        int index = index(step);
        return index < 0 ? null : members.get(index);
    }

    /** Its index; -1 where there is none. */
    int index(Object step) {
        if (step instanceof Integer index) {
            return shape == Shape.LIST && index < members.size() ? index : -1;
        }
        for (int i = 0; shape == Shape.MAP && i < members.size(); i++) {
            if (members.get(i).name().equals(step)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is a scalar that is written as lines below its line. */
    boolean isBlockText() {
        return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
    }

    /** Whether nothing is written. */
    boolean isBlank() {
        return shape == Shape.SCALAR && start == end && style == ScalarStyle.PLAIN;
    }
}
