package org.mingce.pipeline.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells through the templates what a text was printed from: around it stand characters that no font has and that count
 * as Han characters, so that the templates lay out the text as they would without them.
 */
final class OriginMarks {

    private static final String START = Character.toString(0x3FFF0);
    private static final String MIDDLE = Character.toString(0x3FFF1);
    private static final String END = Character.toString(0x3FFF2);
    private static final Pattern MARK = Pattern.compile(START + "(\\d{1,9})" + MIDDLE + "|" + END);

    private final List<Source> sources = new ArrayList<>();
    private final Set<Source> leftOut = new HashSet<>();
    private int open = -1;

    /**
     * A piece of a text.
     *
     * @param source what it was printed from
     * @param from   index of its first character
     * @param to     index behind its last
     */
    record Span(Source source, int from, int to) {
    }

    /**
     * A text without marks.
     *
     * @param text  what is printed
     * @param spans the pieces of it whose source is known
     */
    record Read(String text, List<Span> spans) {
    }

    /** The text with marks that tell its source. */
    String around(String text, Source source) {
        if (text.isEmpty() || leftOut.contains(source)) {
            return text;
        }
        sources.add(source);
        return START + (sources.size() - 1) + MIDDLE + text + END;
    }

    /** Puts no mark any more around the texts that messages name with their marks; whether there are such. */
    boolean leaveOut(List<String> messages) {
        int before = leftOut.size();
        messages.forEach(message -> MARK.matcher(message).results().filter(mark -> mark.group(1) != null)
                .map(mark -> Integer.parseInt(mark.group(1))).filter(number -> number < sources.size())
                .forEach(number -> leftOut.add(sources.get(number))));
        return leftOut.size() > before;
    }

    /** Reads the texts of a document one after the other: what was opened in one may be closed in a later one. */
    Read read(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int last = 0;
        int from = 0;
        while (mark.find()) {
            text.append(marked, last, mark.start());
            last = mark.end();
            close(from, text.length(), spans);
            open = mark.group(1) == null ? -1 : Integer.parseInt(mark.group(1));
            from = text.length();
        }
        text.append(marked, last, marked.length());
        close(from, text.length(), spans);
        return new Read(text.toString(), spans);
    }

    private void close(int from, int to, List<Span> spans) {
        if (open >= 0 && open < sources.size() && from < to) {
            spans.add(new Span(sources.get(open), from, to));
        }
    }
}
