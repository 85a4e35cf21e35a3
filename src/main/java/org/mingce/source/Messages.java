package org.mingce.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * The Chinese messages of this package, from {@code messages.properties}. A message's key is the diagnostic's code,
 * where needed followed by {@code /variant}; its hints stand under the key with {@code .hint}, {@code .hint2} and
 * {@code .hint3}.
 */
final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final List<String> HINTS = List.of(".hint", ".hint2", ".hint3");

    private final Properties texts = new Properties();

    Messages() {
        try (InputStream stream = Messages.class.getResourceAsStream("messages.properties")) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An error; a hint whose argument is empty says nothing and is left out. */
    Diagnostic error(String key, Position position, Object... arguments) {
        int variant = key.indexOf('/');
        List<String> hints = new ArrayList<>();
        for (String suffix : HINTS) {
            String hint = texts.getProperty(key + suffix);
            if (hint != null && !needsEmpty(hint, arguments)) {
                hints.add(fill(hint, arguments));
            }
        }
        return new Diagnostic(Severity.ERROR, variant < 0 ? key : key.substring(0, variant), position,
                text(key, arguments), hints);
    }

    /** A text with its placeholders {0}, {1} … filled. */
    String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return fill(text, arguments);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    private static boolean needsEmpty(String hint, Object... arguments) {
        return PLACEHOLDER.matcher(hint).results()
                .anyMatch(match -> arguments[Integer.parseInt(match.group(1))].toString().isEmpty());
    }

    private static String fill(String text, Object... arguments) {
        return PLACEHOLDER.matcher(text).replaceAll(match ->
                Matcher.quoteReplacement(arguments[Integer.parseInt(match.group(1))].toString()));
    }
}
