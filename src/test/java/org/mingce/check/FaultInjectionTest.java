package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Subject;
import org.mingce.check.table.TableRules;
import org.mingce.figures.Figures;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Booklet;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.model.StatedTable;

/**
 * All nine tables of tianyuan 2024 stated in the data, as the official spreadsheet has them, and no accounts beside
 * them: every amount is changed alone, in every way in which a hand goes wrong.
 */
class FaultInjectionTest {

    private static final double LEAST = 0.99;
    private static final Path REPORTS = Path.of("target");
    private static final Position PLACE = Position.of("tables.yaml");
    private static final Map<String, UnaryOperator<BigDecimal>> FAULTS = faults();

    private final Booklet booklet = RealData.booklet("tianyuan", 2024);
    private final Map<String, OfficialTable> tables = RealData.figures(booklet).tables();

    @Test
    void theOfficialTablesAsTheyAreHaveNoErrorAndNoWarning() {
        assertEquals(List.of(), errors(with(stated(7))));
        assertEquals(List.of(), errors(with(stated(3))));
    }

    @Test
    void nearlyEveryChangedAmountOfThePublishedRowsIsFound() throws IOException {
        inject(stated(7), "published");
    }

    @Test
    void nearlyEveryChangedAmountIsFoundWhereClassesAndSectionsAreStatedToo() throws IOException {
        inject(stated(3), "all-levels");
    }

    private void inject(Map<String, Map<String, Map<String, Money>>> stated, String name) throws IOException {
        int injected = 0;
        List<String> missed = new ArrayList<>();
        for (var table : stated.entrySet()) {
            for (var row : table.getValue().entrySet()) {
                for (var cell : row.getValue().entrySet()) {
                    for (var fault : FAULTS.entrySet()) {
                        BigDecimal right = cell.getValue().yuan();
                        BigDecimal wrong = fault.getValue().apply(right);
                        if (wrong.compareTo(right) == 0) {
                            continue;
                        }
                        injected++;
                        cell.setValue(new Money(wrong));
                        if (errors(with(stated)).isEmpty()) {
                            missed.add(table.getKey() + " " + row.getKey() + " " + cell.getKey() + ": " + right
                                    + " to " + wrong + " (" + fault.getKey() + ")");
                        }
                        cell.setValue(new Money(right));
                    }
                }
            }
        }
        report(name, injected, missed);
        assertTrue(injected > 1000, "only " + injected + " changes were possible");
        assertTrue(injected - missed.size() >= LEAST * injected,
                missed.size() + " of " + injected + " changes were not found: " + missed);
    }

    private static void report(String name, int injected, List<String> missed) throws IOException {
        String text = name + ": " + injected + " changes, " + (injected - missed.size()) + " found\n"
                + String.join("\n", missed);
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve("fault-injection-" + name + ".txt"), text + "\n",
                StandardCharsets.UTF_8);
    }

    /** Every amount of the nine tables in rows that have names of their own or codes of that many digits and more. */
    private Map<String, Map<String, Map<String, Money>>> stated(int digits) {
        Map<String, Map<String, Map<String, Money>>> stated = new TreeMap<>();
        tables.forEach((id, table) -> table.rows().forEach((row, cells) -> cells.forEach((column, figure) -> {
            boolean codes = List.of("income", "expenditure", "generalPublicBudget").contains(id);
            boolean printed = !codes || !Character.isDigit(row.charAt(0)) || row.length() >= digits;
            figure.money().filter(money -> printed).ifPresent(money -> stated
                    .computeIfAbsent(id, key -> new LinkedHashMap<>())
                    .computeIfAbsent(row, key -> new LinkedHashMap<>()).put(column, money));
        })));
        return stated;
    }

    private Booklet with(Map<String, Map<String, Map<String, Money>>> stated) {
        Map<String, StatedTable> tables = new TreeMap<>();
        stated.forEach((id, rows) -> {
            Map<String, Map<String, Amount>> amounts = new LinkedHashMap<>();
            rows.forEach((row, cells) -> cells.forEach((column, money) -> amounts
                    .computeIfAbsent(row, key -> new LinkedHashMap<>()).put(column, new Amount(money, PLACE))));
            tables.put(id, new StatedTable(id, amounts, PLACE));
        });
        return new Booklet(booklet.department(), booklet.year(), booklet.edition(), booklet.classification(),
                Accounts.empty(PLACE), tables, booklet.budget(), booklet.previous(), booklet.overview(),
                booklet.explanation(), booklet.glossary(), booklet.annexes());
    }

    private static List<Finding> errors(Booklet booklet) {
        Subject subject = Subject.of(booklet, Figures.of(booklet, Optional.empty()));
        return TableRules.rules(booklet.edition()).stream().flatMap(rule -> rule.check(subject).stream())
                .filter(finding -> finding.severity() != Severity.NOTE).toList();
    }

    private static Map<String, UnaryOperator<BigDecimal>> faults() {
        Map<String, UnaryOperator<BigDecimal>> faults = new LinkedHashMap<>();
        faults.put("0.01 more", amount -> amount.add(new BigDecimal("0.01")));
        faults.put("0.01 less", amount -> amount.subtract(new BigDecimal("0.01")));
        faults.put("1,000 more", amount -> amount.add(new BigDecimal("1000")));
        faults.put("1,000 less", amount -> amount.subtract(new BigDecimal("1000")));
        faults.put("sign", BigDecimal::negate);
        faults.put("digits swapped", FaultInjectionTest::swapped);
        faults.put("ten times", amount -> amount.movePointRight(1));
        faults.put("a tenth", amount -> amount.movePointLeft(1));
        return faults;
    }

    /** The first two neighbouring digits that differ, swapped. */
    private static BigDecimal swapped(BigDecimal amount) {
        char[] digits = amount.toPlainString().toCharArray();
        for (int i = 1; i < digits.length; i++) {
            if (Character.isDigit(digits[i]) && Character.isDigit(digits[i - 1]) && digits[i] != digits[i - 1]) {
                char other = digits[i - 1];
                digits[i - 1] = digits[i];
                digits[i] = other;
                return new BigDecimal(digits);
            }
        }
        return amount;
    }
}
