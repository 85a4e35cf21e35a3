package org.mingce.faults.inject;

import java.util.List;

/**
 * One thing done wrong: a piece of a file replaced.
 *
 * @param file        relative to the data's folder
 * @param first       the first line of the passage in which it is, from 1
 * @param last        the last line of that passage, as the file is with the fault
 * @param start       where the piece begins in the file's text
 * @param end         where it ends
 * @param replacement what stands there then
 * @param lines       how many lines more the file has then
 * @param traces      what a finding elsewhere must mention to be about this fault: values or words
 */
record Fault(String file, int first, int last, int start, int end, String replacement, int lines,
             List<String> traces) {

    /** A piece of a value replaced. */
    static Fault in(Entry entry, int start, int end, String replacement, String... traces) {
        return new Fault(entry.file(), entry.line(), entry.line(), entry.start() + start, entry.start() + end,
                replacement, 0, List.of(traces));
    }

    /** A whole value replaced. */
    static Fault of(Entry entry, String replacement) {
        return in(entry, 0, entry.value().length(), replacement, replacement, entry.value());
    }

    /** A line left out; its passage is the file's block in which it was. */
    static Fault dropped(DataFile file, int line, String... traces) {
        return new Fault(file.name(), file.blockStart(line), file.blockEnd(line), file.lineStart(line),
                file.lineEnd(line), "", -1, List.of(traces));
    }

    /** A line put twice. */
    static Fault doubled(DataFile file, int line) {
        int end = file.lineEnd(line);
        return new Fault(file.name(), line, line + 1, end, end, file.text().substring(file.lineStart(line), end), 1,
                List.of());
    }

    /** The file with this fault in it. */
    String applied(String text) {
        return text.substring(0, start) + replacement + text.substring(end);
    }

    /** What stood there, with a little around it. */
    String before(String text) {
        return around(text, text.substring(start, end));
    }

    /** What stands there then, with a little around it. */
    String after(String text) {
        return around(text, replacement);
    }

    private String around(String text, String middle) {
        String left = text.substring(Math.max(0, start - 14), start);
        String right = text.substring(end, Math.min(text.length(), end + 14));
        String cut = middle.length() > 90 ? middle.substring(0, 90) + "…" : middle;
        return (left + "[" + cut + "]" + right).replace("\n", "⏎").replaceAll(" {2,}", " ");
    }
}
