package org.mingce.faults.inject;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the data, read line by line: the injector needs to know where a value stands, not what YAML makes of it.
 *
 * @param name    relative to the data's folder
 * @param text    the whole text
 * @param entries its values, in order
 */
record DataFile(String name, String text, List<Entry> entries) {

    private static final Pattern LINE = Pattern.compile("(?<indent> *)(?<dashes>(?:- +)*)"
            + "(?:(?<key>[A-Za-z0-9-]+):(?: +|$))?(?<value>.*?)(?<comment>\\s+#.*)?");
    private static final Pattern PAIR = Pattern.compile("(?<key>\\w+): (?<value>[^,{}]+)");

    /** A mapping that is open: how far it is indented, its last key, and where it began. */
    private record Frame(int indent, String key, int group) {
    }

    static DataFile of(String name, String text) {
        List<Entry> entries = new ArrayList<>();
        Deque<Frame> open = new ArrayDeque<>();
        int start = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                read(name, number, start, line, open, entries);
            }
            start += line.length() + 1;
        }
        return new DataFile(name, text, List.copyOf(entries));
    }

    private static void read(String file, int number, int start, String line, Deque<Frame> open,
            List<Entry> entries) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException(file + ":" + number);
        }
        int indent = parts.end("dashes");
        boolean item = !parts.group("dashes").isEmpty();
        while (!open.isEmpty() && (open.peek().indent() > indent || item && open.peek().indent() == indent)) {
            open.pop();
        }
        if (parts.group("key") != null) {
            int group = number;
            if (!open.isEmpty() && open.peek().indent() == indent) {
                group = open.pop().group();
            } else if (indent == 0) {
                group = 0;
            }
            open.push(new Frame(indent, parts.group("key"), group));
        }
        int group = open.isEmpty() ? 0 : open.peek().group();
        value(new Entry(file, number, group, path(open), start + parts.start("value"), parts.group("value")), entries);
    }

    private static String path(Deque<Frame> open) {
        List<String> keys = new ArrayList<>();
        for (Iterator<Frame> frames = open.descendingIterator(); frames.hasNext();) {
            keys.add(frames.next().key());
        }
        return String.join(".", keys);
    }

    /** Adds what was read: without its quotes, and the pairs of a mapping that stands on one line each by itself. */
    private static void value(Entry entry, List<Entry> entries) {
        String value = entry.value();
        if (value.startsWith("{")) {
            Matcher pairs = PAIR.matcher(value);
            while (pairs.find()) {
                entries.add(new Entry(entry.file(), entry.line(), entry.line(), entry.path() + "." + pairs.group("key"),
                        entry.start() + pairs.start("value"), pairs.group("value")));
            }
        } else if (value.startsWith("'")) {
            entries.add(new Entry(entry.file(), entry.line(), entry.group(), entry.path(), entry.start() + 1,
                    value.substring(1, value.length() - 1)));
        } else if (!value.isEmpty() && !value.startsWith("[")) {
            entries.add(entry);
        }
    }

    /** Where a line begins in the text; the text's end after the last. */
    int lineStart(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    /** Where the line after this one begins. */
    int lineEnd(int line) {
        return text.indexOf('\n', lineStart(line)) + 1;
    }

    /** The first line of the file's block, the key at its margin, in which a line is. */
    int blockStart(int line) {
        int first = line;
        while (first > 1 && !isMargin(first)) {
            first--;
        }
        return first;
    }

    /** The last line of that block. */
    int blockEnd(int line) {
        int last = line;
        int all = (int) text.lines().count();
        while (last < all && !isMargin(last + 1)) {
            last++;
        }
        return last;
    }

    private boolean isMargin(int line) {
        int at = lineStart(line);
        return at < text.length() && Character.isLetter(text.charAt(at));
    }
}
