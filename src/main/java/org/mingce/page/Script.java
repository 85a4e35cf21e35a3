package org.mingce.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of ours for a web page. Only these may run in it: its content security policy names each by its hash, so
 * that nothing else does, wherever it comes from.
 *
 * @param name the file that it stands in, such as {@code script/booklet/contents.js}
 * @param text what stands between the tags, with {@code \n} between the lines; never {@link #unfit}
 */
public record Script(String name, String text) {

    /** What would end the element or keep it from ending, and what a browser reads as another character. */
    private static final Pattern UNFIT =
            Pattern.compile("</?script|<!--|[\\x00-\\x08\\x0b-\\x1f]", Pattern.CASE_INSENSITIVE);

    public Script {
        if (unfit(text).isPresent()) {
            throw new IllegalArgumentException(name + " can't stand in a page");
        }
    }

    /** Where a text has what no {@code script} element can hold, in characters from its start. */
    public static OptionalInt unfit(String text) {
        Matcher found = UNFIT.matcher(text);
        return found.find() ? OptionalInt.of(found.start()) : OptionalInt.empty();
    }

    /** As the content security policy names it: {@code sha256-} and the digest in Base64. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
