package org.mingce.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a package says to people, in Chinese: the texts of its {@code messages.properties} (UTF-8). A message's key is
 * the diagnostic's code, where needed followed by {@code /variant}; its hints stand under the key with {@code .hint},
 * {@code .hint2} and {@code .hint3}, and a variant without hints of its own has those of the code. {0}, {1} … are the
 * arguments. The file is read when the first text is asked for. Safe for several threads.
 */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final List<String> HINTS = List.of(".hint", ".hint2", ".hint3");

    private final List<Class<?>> speakers;
    private Properties texts;

    private Messages(List<Class<?>> speakers) {
        this.speakers = speakers;
    }

    /**
     * The messages of the package that this class is in.
     *
     * @param others classes of the packages that this one builds on, whose texts it says where it has none of its own
     */
    public static Messages of(Class<?> speaker, Class<?>... others) {
        List<Class<?>> speakers = new ArrayList<>(List.of(others));
        speakers.add(speaker);
        return new Messages(List.copyOf(speakers));
    }

    /** An error; a hint whose argument is empty says nothing and is left out. */
    public Diagnostic error(String key, Position position, Object... arguments) {
        return diagnostic(Severity.ERROR, key, position, arguments);
    }

    /** A warning; of its hints the same holds. */
    public Diagnostic warning(String key, Position position, Object... arguments) {
        return diagnostic(Severity.WARNING, key, position, arguments);
    }

    /** A note; of its hints the same holds. */
    public Diagnostic note(String key, Position position, Object... arguments) {
        return diagnostic(Severity.NOTE, key, position, arguments);
    }

    private Diagnostic diagnostic(Severity severity, String key, Position position, Object... arguments) {
        int variant = key.indexOf('/');
        String code = variant < 0 ? key : key.substring(0, variant);
        String hinting = has(key + HINTS.get(0)) ? key : code;
        List<String> hints = new ArrayList<>();
        for (String suffix : HINTS) {
            String hint = texts().getProperty(hinting + suffix);
            if (hint != null && !needsEmpty(hint, arguments)) {
                hints.add(fill(hint, arguments));
            }
        }
        return new Diagnostic(severity, code, position, text(key, arguments), hints);
    }

    /**
     * A text with its placeholders {0}, {1} … filled.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String key, Object... arguments) {
        return fill(found(key), arguments);
    }

    /**
     * A text before it is filled: each placeholder as an ellipsis.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String outline(String key) {
        return PLACEHOLDER.matcher(found(key)).replaceAll("…");
    }

    private String found(String key) {
        String text = texts().getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return text;
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return texts().containsKey(key);
    }

    private synchronized Properties texts() {
        if (texts == null) {
            Properties read = new Properties();
            for (Class<?> speaker : speakers) {
                try (InputStream stream = speaker.getResourceAsStream("messages.properties")) {
                    read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            texts = read;
        }
        return texts;
    }

    private static boolean needsEmpty(String hint, Object... arguments) {
        return PLACEHOLDER.matcher(hint).results()
                .anyMatch(match -> argument(match, arguments).isEmpty());
    }

    private static String fill(String text, Object... arguments) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(argument(match, arguments)));
    }

    private static String argument(MatchResult placeholder, Object... arguments) {
        return String.valueOf(arguments[Integer.parseInt(placeholder.group(1))]);
    }
}
