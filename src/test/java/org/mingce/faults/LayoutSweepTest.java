package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.OpenFrames;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;
import org.mingce.testing.paper.Glyph;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Sheet;

/**
 * Long cells, long names, many columns and large amounts, made up at random: in the PDF nothing is cut, torn, left open
 * or printed over a line. A few in every build; hundreds with {@code mvn -Pfaults test}.
 */
class LayoutSweepTest {

    private static final int BOOKLETS = Integer.getInteger("faults.layouts", 4);
    private static final long SEED = Long.getLong("faults.seed", 20_240_820L);
    private static final String WORDS = "认真落实厉行节约各项规定，严格预算执行管理，提高资金使用效益；绩效目标基本实现。";
    private static final double INSIDE = 1.2;

    @TempDir
    private Path folder;

    @Test
    void whateverIsInTheTablesThePagesAreWhole() throws Exception {
        Workshop workshop = Workshop.in(folder);
        for (int i = 0; i < BOOKLETS; i++) {
            assertWhole(workshop, "b" + i, SEED + i);
        }
    }

    /** Those that were not. */
    @ParameterizedTest
    @ValueSource(longs = {20_240_826L, 20_240_856L})
    void whatOnceWasNotWholeIs(long seed) throws Exception {
        assertWhole(Workshop.in(folder), "b", seed);
    }

    private static void assertWhole(Workshop workshop, String name, long seed) throws Exception {
        Random random = new Random(seed);
        List<String> numbers = new ArrayList<>();
        workshop.expecting("forms.weights")
                .write("data/" + name + "/department.yaml",
                        "name: " + text(random, 30 + random.nextInt(20)).replaceAll("[，；。]", "局")
                                + "\nregion: hunan\n")
                .write("data/" + name + "/2024/accounts.yaml", accounts(random))
                .write("data/" + name + "/2024/booklet.yaml", "waivers: [{code: ready.unit, reason: 金额是随机的}]\n")
                .write("data/" + name + "/2024/overview.yaml", "duties: {body: [负责全区有关工作。]}\n")
                .write("data/" + name + "/2024/annex-1.yaml", form(random))
                .write("data/" + name + "/2024/annex-2.yaml", report(random, numbers));
        Printing printing = workshop.run(name, 2024).published();
        assertEquals(List.of(), problems(printing.file("pdf"), numbers), "seed " + seed);
    }

    private static List<String> problems(Path pdf, List<String> numbers) throws IOException, InterruptedException {
        Paper paper = Paper.of(pdf);
        List<String> problems = new ArrayList<>(OpenFrames.in(pdf));
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            sheet.lines().stream().map(Line::text).forEach(lines::add);
            for (Glyph glyph : sheet.glyphs()) {
                if (!glyph.ink().isEmpty() && isSpoilt(glyph, sheet)) {
                    problems.add("page " + sheet.number() + ": " + glyph.place());
                }
            }
        }
        numbers.stream().filter(number -> lines.stream().noneMatch(line -> line.contains(number)))
                .map(number -> "torn: " + number).forEach(problems::add);
        return problems.stream().limit(10).toList();
    }

    /** Beyond the paper or what is drawn of it, or with a line through it. */
    private static boolean isSpoilt(Glyph glyph, Sheet sheet) {
        Rectangle2D ink = glyph.ink();
        boolean isCut = ink.getMaxX() > sheet.width() - 20 || ink.getMinX() < 20
                || glyph.window().createIntersection(ink).getWidth() < ink.getWidth() / 2
                || glyph.window().createIntersection(ink).getHeight() < ink.getHeight() / 2;
        return isCut || sheet.rules().stream().anyMatch(rule -> isThrough(rule, ink));
    }

    private static boolean isThrough(Rectangle2D rule, Rectangle2D ink) {
        return rule.getHeight() > rule.getWidth()
                ? rule.getCenterX() > ink.getMinX() + INSIDE && rule.getCenterX() < ink.getMaxX() - INSIDE
                        && rule.getMinY() < ink.getCenterY() && rule.getMaxY() > ink.getCenterY()
                : rule.getCenterY() > ink.getMinY() + INSIDE && rule.getCenterY() < ink.getMaxY() - INSIDE
                        && rule.getMinX() < ink.getCenterX() && rule.getMaxX() > ink.getCenterX();
    }

    private static String text(Random random, int length) {
        int start = random.nextInt(WORDS.length());
        return IntStream.range(0, length).mapToObj(i -> WORDS.substring((start + i) % WORDS.length(),
                (start + i) % WORDS.length() + 1)).collect(Collectors.joining());
    }

    private static String amount(Random random, int most) {
        return String.format(Locale.ROOT, "%d.%02d",
                1 + (long) (random.nextDouble() * Math.pow(10, 1 + random.nextInt(most))), random.nextInt(100));
    }

    private static String accounts(Random random) {
        String amount = amount(random, 13);
        return "unit: 元\nincome: {generalPublicBudget: " + amount + "}\nexpenditure:\n  2010301: {basic: " + amount
                + "}\n";
    }

    private static String form(Random random) {
        return """
                kind: self-evaluation
                title: 自评表
                layout: byNature
                unit: 万元
                funds: {initialBudget: %s, annualBudget: 2, weight: 10}
                goals: {expected: [%s], actual: [%s]}
                indicators:
                  - name: 产出指标
                    groups:
                      - name: 数量指标
                        rows:
                """.formatted(amount(random, 11), text(random, 20 + random.nextInt(900)), text(random, 40))
                + IntStream.rangeClosed(1, 1 + random.nextInt(20)).mapToObj(i -> "          - {name: " + text(random,
                        3 + random.nextInt(40)) + ", target: \"" + amount(random, 8) + "万元\", actual: \""
                        + amount(random, 8) + "万元\", weight: 1, score: 1, reason: \""
                        + text(random, random.nextInt(8) == 0 ? 600 : 5) + "\"}\n").collect(Collectors.joining());
    }

    private static String report(Random random, List<String> numbers) {
        StringBuilder report = new StringBuilder("kind: report\ntitle: 报告\nbody:\n");
        for (int table = 0; table < 5; table++) {
            report.append("  - ").append(text(random, 1 + random.nextInt(300)).replaceAll("^[，；。]", "一")).append('\n');
            int columns = 2 + random.nextInt(13);
            report.append("  - table: {title: 第").append(table).append("表, columns: [").append(row(columns, i ->
                    text(random, 2 + random.nextInt(8)))).append("], rows: [")
                    .append(IntStream.rangeClosed(0, random.nextInt(12)).mapToObj(r -> "[" + row(columns, i ->
                            cell(random, i, numbers)) + "]").collect(Collectors.joining(", "))).append("]}\n");
        }
        return report.toString();
    }

    private static String row(int columns, IntFunction<String> cell) {
        return IntStream.range(0, columns).mapToObj(i -> "\"" + cell.apply(i) + "\"").collect(Collectors.joining(", "));
    }

    private static String cell(Random random, int column, List<String> numbers) {
        if (column % 2 == 0) {
            return text(random, 1 + random.nextInt(random.nextInt(12) == 0 ? 500 : 15));
        }
        String number = amount(random, 9);
        numbers.add(number);
        return number;
    }
}
