package org.mingce.page;

import java.util.List;
import org.w3c.dom.Text;
import org.w3c.dom.UserDataHandler;

/**
 * A piece of a text that leads to an {@link Anchor} in the web page. It is tied to the text and counts only where the
 * text still has the piece: paper and Word, where no one clicks on an amount, stay as they are.
 *
 * @param start where the piece begins, in characters of the text
 * @param piece what leads there
 * @param id    the anchor's
 */
public record Jump(int start, String piece, String id) {

    private static final String KEY = Jump.class.getName();
    private static final UserDataHandler FOLLOW = (operation, key, jumps, from, copy) -> {
        if (copy instanceof Text text) {
            tie(((Jumps) jumps).list(), text);
        }
    };

    private record Jumps(List<Jump> list) {
    }

    /** Ties pieces to their text, in the order in which they stand there. */
    public static void tie(List<Jump> jumps, Text text) {
        if (!jumps.isEmpty()) {
            text.setUserData(KEY, new Jumps(List.copyOf(jumps)), FOLLOW);
        }
    }

    /** The pieces of a text that lead somewhere, in their order. */
    public static List<Jump> of(Text text) {
        return text.getUserData(KEY) instanceof Jumps jumps
                ? jumps.list().stream().filter(jump -> text.getData().startsWith(jump.piece(), jump.start())).toList()
                : List.of();
    }
}
