package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.page.Page;
import org.mingce.source.DataSource;
import org.mingce.template.BookletTemplate;
import org.mingce.testing.Seed;
import org.mingce.testing.Sources;
import org.w3c.dom.NodeList;

/**
 * For any amounts, every rate that a template prints recomputes from the amounts that are printed in its paragraph; of
 * one whose whole, or whose own amount, stands in another paragraph, from one there. Read from the page's text, with
 * arithmetic of this test's own.
 */
class HonestPrintTest {

    private static final int ACCOUNTS = Integer.getInteger("faults.honest", 8);
    private static final long SEED = Long.getLong("faults.seed", 20_241_125L);
    private static final String NUMBER = "(-?[\\d.]+)";
    private static final Pattern AMOUNT = Pattern.compile(NUMBER + "万元");
    private static final Pattern AGAINST = Pattern.compile("预算数?为" + NUMBER + "万元，支出决算数?为" + NUMBER
            + "万元，完成(?:年初)?预算的" + NUMBER + "%");
    private static final Pattern CHANGED = Pattern.compile("(增加|减少)" + NUMBER + "万元，(?:增长|减少|降低|下降)" + NUMBER + "%");
    private static final Pattern PART = Pattern.compile(NUMBER + "万元，?占[^，。；\\d]*" + NUMBER + "%");
    private static final Pattern STATED_NUMBER = Pattern.compile("(?<=: )\\d+\\.\\d+(?=[,} \\n]|$)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"SHIFENG_2019", "TIANYUAN_2024", "SHANGHAI_2024"})
    void everyRateOnThePageRecomputesFromThePage(Seed seed) throws IOException {
        Sources sources = Sources.copied(folder, seed.department(), seed.year());
        Path accounts = sources.path("accounts.yaml");
        Files.deleteIfExists(sources.path("tables.yaml"));
        String before = Files.readString(accounts);
        String planned = Files.readString(sources.path("budget.yaml"));
        BookletTemplate template = new BookletTemplate(sources.templates());
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        int rates = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            Files.writeString(accounts, other(before, random));
            Files.writeString(sources.path("budget.yaml"), other(planned, random));
            Booklet booklet = new DataSource(sources.data(), sources.templates()).read(seed.department(), seed.year())
                    .value();
            Page page = template.page(booklet, Figures.of(booklet, Optional.empty()), folder).value();
            NodeList paragraphs = page.document().getElementsByTagName("p");
            StringBuilder whole = new StringBuilder();
            for (int j = 0; j < paragraphs.getLength(); j++) {
                whole.append(paragraphs.item(j).getTextContent()).append('\n');
            }
            List<BigDecimal> onPage = amountsBefore(whole.toString(), whole.length()).stream().distinct().toList();
            rates += whole.toString().lines().mapToInt(text -> look(text, onPage, wrong)).sum();
        }
        assertTrue(rates > ACCOUNTS * 10, rates + " rates are hardly any");
        assertEquals(List.of(), wrong.stream().distinct().limit(10).toList());
    }

    /** How many rates were recomputed. */
    private static int look(String text, List<BigDecimal> onPage, List<String> wrong) {
        int count = 0;
        for (MatchResult one : all(AGAINST, text)) {
            count++;
            hold(one.group(3), number(one.group(2)), number(one.group(1)), one.group(), wrong);
        }
        for (MatchResult one : all(CHANGED, text)) {
            count++;
            BigDecimal difference = number(one.group(2));
            Predicate<BigDecimal> gives = now -> is(one.group(3), difference,
                    one.group(1).equals("增加") ? now.subtract(difference) : now.add(difference));
            one(gives, text, one, onPage, wrong);
        }
        for (MatchResult one : all(PART, text)) {
            count++;
            one(whole -> is(one.group(2), number(one.group(1)), whole), text, one, onPage, wrong);
        }
        return count;
    }

    private static void one(Predicate<BigDecimal> gives, String text, MatchResult match, List<BigDecimal> onPage,
                            List<String> wrong) {
        if (amountsBefore(text, match.start()).stream().noneMatch(gives) && onPage.stream().noneMatch(gives)) {
            wrong.add(text.substring(0, match.end()));
        }
    }

    private static void hold(String rate, BigDecimal part, BigDecimal whole, String text, List<String> wrong) {
        if (!is(rate, part, whole)) {
            wrong.add(text);
        }
    }

    private static boolean is(String rate, BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0 && part.multiply(new BigDecimal("100")).divide(whole, 2, RoundingMode.HALF_UP)
                .compareTo(number(rate)) == 0;
    }

    private static List<BigDecimal> amountsBefore(String text, int end) {
        return all(AMOUNT, text).stream().filter(one -> one.end() <= end).map(one -> number(one.group(1))).toList();
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** The same accounts with other amounts: a few 元, thousands, millions, each with cents. */
    private static String other(String yaml, Random random) {
        return STATED_NUMBER.matcher(yaml).replaceAll(match ->
                BigDecimal.valueOf((long) Math.pow(10, 3 + random.nextDouble() * 6), 2).toPlainString());
    }
}
