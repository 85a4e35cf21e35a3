package org.mingce.faults.inject;

import static org.mingce.faults.inject.Material.each;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** Years, months and days. */
final class DateKinds {

    /** What is said of the booklet's year and can be said of no other one. */
    private static final String RESULT = "(?=年度?(?:支出|收入|预算收入|部门决算|项目|实际使用|部门整体|部门（单位）|专项资金"
            + "|一般公共服务支出|中国共产党|度?天元区委|基层党组织建设项目|村级组织运转经费预算|，县财政|，全县基层))";

    private DateKinds() {
    }

    static List<Kind> all() {
        return List.of(
                new Kind("date.day", m -> each(m.entries(), "(?<=年|^)(\\d{1,2})月(\\d{1,2})日",
                        (e, r) -> r.group(1) + "月" + 32 + "日")),
                new Kind("date.day-of-february", m -> each(m.entries(), "(?<=年)(\\d{1,2})月(\\d{1,2})日",
                        (e, r) -> "2月30日")),
                new Kind("date.month", m -> each(m.entries().filter(e -> e.isProse(1)), "(?<![\\d])\\d{1,2}(?=月)",
                        (e, r) -> "13")),
                new Kind("date.cover-before-year's-end", m -> each(m.at("cover.date"), "\\d{4}", (e, r) ->
                        Integer.toString(m.year() - 1))),
                new Kind("date.cover-in-the-year", m -> each(m.at("cover.date"), "\\d{4}", (e, r) ->
                        Integer.toString(m.year()))),
                new Kind("year.title-of-last", m -> titles(m, year -> year - 1)),
                new Kind("year.title-of-next", m -> titles(m, year -> year + 1)),
                new Kind("year.result-of-last", m -> results(m, year -> year - 1)),
                new Kind("year.result-of-next", m -> results(m, year -> year + 1)),
                new Kind("year.swapped", m -> years(m, Numbers.swapped(Integer.toString(m.year())))),
                new Kind("year.long-ago", m -> results(m, year -> year - 10)),
                new Kind("year.letter-for-digit", m -> years(m, Integer.toString(m.year()).replaceFirst("0", "O"))),
                new Kind("year.five-digits", m -> years(m, m.year() + "4")),
                new Kind("year.three-digits", m -> years(m, Integer.toString(m.year()).replaceFirst("0", ""))),
                new Kind("year.doubled", m -> each(m.prose(), m.year() + "年", (e, r) -> r.group() + "年")),
                new Kind("year.base-is-result", m -> each(m.prose(), "(?<=相较于|较)" + (m.year() - 1) + "(?=年末)",
                        (e, r) -> Integer.toString(m.year()))),
                new Kind("year.span-turned", m -> each(m.prose(), "(?<!\\d)(20\\d\\d)(年?[-至—]+)(20\\d\\d)(?=年)",
                        (e, r) -> r.group(3) + r.group(2) + r.group(1))));
    }

    private static Stream<Fault> titles(Material material, IntUnaryOperator other) {
        return each(material.entries().filter(entry -> entry.in("annex")).filter(entry -> entry.key().equals("title")
                        && (entry.group() == 0 || entry.path().equals("cover.title"))), "^" + material.year(),
                (entry, match) -> Integer.toString(other.applyAsInt(material.year())));
    }

    private static Stream<Fault> results(Material material, IntUnaryOperator other) {
        return each(material.prose(entry -> !entry.key().equals("title") && !entry.path().equals("attachments")),
                "(?<![\\d（〔])" + material.year() + RESULT,
                (entry, match) -> Integer.toString(other.applyAsInt(material.year())));
    }

    private static Stream<Fault> years(Material material, String wrong) {
        return each(material.prose(), "(?<![\\d（〔])" + material.year() + "(?=年)", (entry, match) -> wrong);
    }
}
