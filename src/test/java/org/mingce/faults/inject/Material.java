package org.mingce.faults.inject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a booklet is made of.
 *
 * @param department the department's id
 * @param year       the fiscal year
 * @param files      the files of the department and of the year
 * @param page       the text of the booklet as it is printed
 * @param printed    how often each number is printed
 */
record Material(String department, int year, List<DataFile> files, String page, Map<String, Long> printed) {

    static Material of(String department, int year, List<DataFile> files, String page) {
        return new Material(department, year, List.copyOf(files), page,
                Numbers.of(page).collect(Collectors.groupingBy(number -> number, Collectors.counting())));
    }

    /** All values. */
    Stream<Entry> entries() {
        return files.stream().flatMap(file -> file.entries().stream());
    }

    /** Values that are running text. */
    Stream<Entry> prose() {
        return entries().filter(entry -> entry.isProse(6)).filter(entry -> !entry.in("department.yaml"));
    }

    /** Values under these keys: a whole path, or its end. */
    Stream<Entry> at(String path) {
        return entries().filter(entry -> entry.path().equals(path) || entry.path().endsWith("." + path));
    }

    /** The value under a path in a file, or nothing. */
    String value(String file, String path) {
        return entries().filter(entry -> entry.in(file) && entry.path().equals(path)).map(Entry::value).findFirst()
                .orElse("");
    }

    /** The file of an entry. */
    DataFile file(Entry entry) {
        return files.stream().filter(file -> file.name().equals(entry.file())).findFirst().orElseThrow();
    }

    /** A fault at each match of a pattern within the values; where the replacement says the same, none. */
    static Stream<Fault> each(Stream<Entry> entries, String regex, BiFunction<Entry, MatchResult, String> replacement) {
        Pattern pattern = Pattern.compile(regex);
        return entries.flatMap(entry -> pattern.matcher(entry.value()).results().flatMap(match -> {
            String text = replacement.apply(entry, match);
            return text == null || text.equals(match.group()) ? Stream.<Fault>empty()
                    : Stream.of(Fault.in(entry, match.start(), match.end(), text, traces(match.group(), text)));
        }));
    }

    /** The numbers that a change took away and brought. */
    private static String[] traces(String before, String after) {
        List<String> old = Numbers.of(before).toList();
        List<String> traces = new ArrayList<>(Numbers.of(after).filter(number -> !old.contains(number)).toList());
        List<String> now = List.copyOf(traces);
        old.stream().filter(number -> !Numbers.of(after).toList().contains(number) && !now.isEmpty())
                .forEach(traces::add);
        return traces.toArray(String[]::new);
    }

    /** Whether the booklet states a number at another place than this value, so that one of the two is wrong. */
    boolean statedElsewhere(Entry entry, String number) {
        String plain = Numbers.plain(number);
        long here = Numbers.of(entry.value()).filter(plain::equals).count();
        return Numbers.digits(number) >= 4 && printed.getOrDefault(plain, 0L) > here;
    }

    /** Entries of the same mapping. */
    Stream<Entry> beside(Entry entry) {
        String parent = entry.path().substring(0, entry.path().length() - entry.key().length());
        return entries().filter(other -> other.file().equals(entry.file()) && other.group() == entry.group()
                && other.path().startsWith(parent));
    }

    /** Values that hold a text more than once all together: how often the page has it. */
    long printedTimes(String text) {
        long times = 0;
        for (int at = page.indexOf(text); at >= 0; at = page.indexOf(text, at + 1)) {
            times++;
        }
        return times;
    }

    /** Prose that meets a condition. */
    Stream<Entry> prose(Predicate<Entry> condition) {
        return prose().filter(condition);
    }
}
