package org.mingce.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/**
 * What {@code todo.yaml} keeps of a text that was offered: the text itself, or of a long one its beginning with its
 * length and the beginning of its SHA-256. Whether it still stands is seen by writing what stands the same way.
 */
public final class OfferedText {

    private static final int WHOLE = 40;
    private static final int BEGINNING = 24;
    private static final int DIGITS = 8;

    private OfferedText() {
    }

    /** What is kept of a piece: of a map or a list, of all its texts. */
    public static String of(Node node) {
        return of(text(node));
    }

    static String of(String text) {
        String line = text.strip();
        if (line.codePointCount(0, line.length()) <= WHOLE && line.indexOf('\n') < 0) {
            return line;
        }
        int end = line.offsetByCodePoints(0, Math.min(BEGINNING, line.codePointCount(0, line.length())));
        return line.substring(0, end).replace('\n', ' ') + "…（" + line.codePointCount(0, line.length()) + "字，"
                + hash(line) + "）";
    }

    private static String text(Node node) {
        if (node instanceof TextNode text) {
            return text.text();
        }
        return node instanceof ListNode list ? list.items().stream().map(OfferedText::text)
                .collect(Collectors.joining("；")) : ((MapNode) node).entries().stream()
                .map(entry -> text(entry.value())).collect(Collectors.joining("；"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
