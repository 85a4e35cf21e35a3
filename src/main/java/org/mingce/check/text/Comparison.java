package org.mingce.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Subject;
import org.mingce.figures.Change;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.TableId;
import org.mingce.model.TextNode;

/**
 * An amount that the explanation compares, and the reason that the source gives for the difference.
 *
 * @param place    where in the booklet
 * @param position where the reason stands, or would stand
 * @param key      what to write in explanation.yaml: {@code generalPublicBudget.reasons.2013201}
 * @param base     what it is compared with: 年初预算数 or 上年决算数
 * @param toBudget whether that is the budget
 * @param change   the two amounts
 * @param reason   the reason; empty where none is given
 */
record Comparison(Place place, Position position, String key, String base, boolean toBudget, Change change,
                  Optional<TextNode> reason) {

    private static final String BUDGET = "年初预算数";
    private static final String LAST_YEAR = "上年决算数";
    private static final Map<String, String> PARTS = Map.of("overseas", "因公出国（境）费", "receptions", "公务接待费",
            "vehiclePurchase", "公务用车购置费", "vehicleOperation", "公务用车运行维护费");

    /** Every comparison of the explanation whose two amounts are known, in the order of the sections. */
    static List<Comparison> of(Subject subject) {
        List<Comparison> all = new ArrayList<>();
        Facts total = Facts.of(subject, "total");
        if (total.has("incomeReason") || total.has("expenditureReason")) {
            year(subject, all, total, "incomeReason", TableId.INCOME_EXPENDITURE, "incomeGrandTotal", "收入总计");
            year(subject, all, total, "expenditureReason", TableId.INCOME_EXPENDITURE, "expenditureGrandTotal",
                    "支出总计");
        } else {
            year(subject, all, total, "reason", TableId.INCOME_EXPENDITURE, "incomeGrandTotal", "收、支总计");
        }
        year(subject, all, Facts.of(subject, "fiscalAppropriation"), "reason", TableId.FISCAL_APPROPRIATION,
                "incomeGrandTotal", "财政拨款收、支总计");
        Facts general = Facts.of(subject, "generalPublicBudget");
        year(subject, all, general, "reason", TableId.GENERAL_PUBLIC_BUDGET, "total", "财政拨款支出");
        items(subject, all, general);
        threePublic(subject, all);
        agencyOperating(subject, all);
        return all.stream().filter(comparison -> isPrinted(subject, comparison)).toList();
    }

    /** A section that the edition does not print asks for nothing. */
    private static boolean isPrinted(Subject subject, Comparison comparison) {
        return !comparison.place().anchor().isEmpty() && !subject.booklet().edition().sections().isEmpty();
    }

    private static void year(Subject subject, List<Comparison> all, Facts facts, String key, TableId id, String row,
                             String what) {
        add(all, facts, what, id.equals(TableId.BASIC_EXPENDITURE) ? "agencyOperating." + key
                        : section(id) + "." + key, key, false,
                subject.figures().table(id).money(row), subject.figures().previous().get(id).money(row));
    }

    private static String section(TableId id) {
        return id == TableId.INCOME_EXPENDITURE ? "total" : id.key();
    }

    private static void items(Subject subject, List<Comparison> all, Facts general) {
        OfficialTable table = subject.figures().table(TableId.GENERAL_PUBLIC_BUDGET);
        OfficialTable budget = subject.figures().budget().get(TableId.GENERAL_PUBLIC_BUDGET);
        Facts reasons = general.part("reasons", "");
        for (String code : table.codes(7)) {
            add(all, reasons, subject.words().row(TableId.GENERAL_PUBLIC_BUDGET, code),
                    "generalPublicBudget.reasons." + code, code, true, table.money(code), budget.money(code));
        }
    }

    private static void threePublic(Subject subject, List<Comparison> all) {
        OfficialTable table = subject.figures().table(TableId.THREE_PUBLIC);
        OfficialTable previous = subject.figures().previous().get(TableId.THREE_PUBLIC);
        Facts facts = Facts.of(subject, "threePublic");
        threePublic(subject, all, facts, "total", "threePublic", "“三公”经费", table, previous);
        for (String part : List.of("overseas", "receptions", "vehiclePurchase", "vehicleOperation")) {
            threePublic(subject, all, facts.part(part, PARTS.get(part)), part, "threePublic." + part,
                    PARTS.get(part), table, previous);
        }
    }

    private static void threePublic(Subject subject, List<Comparison> all, Facts facts, String part, String key,
                                    String what, OfficialTable table, OfficialTable previous) {
        OfficialTable budget = subject.figures().budget().get(TableId.THREE_PUBLIC);
        Optional<Money> spent = table.money("final", part).or(() -> table.money("final").map(total -> Money.ZERO));
        Optional<Money> planned = budget.money("budget", part).or(() -> table.money("budget", part));
        add(all, facts, what, key + ".reason", "reason", true, spent, planned);
        String year = facts.has("yearRemark") ? "yearRemark" : "yearReason";
        add(all, facts, what, key + ".yearReason", year, false, spent, previous.money("final", part));
    }

    private static void agencyOperating(Subject subject, List<Comparison> all) {
        Facts facts = Facts.of(subject, "agencyOperating");
        String row = "public";
        Optional<Money> spent = subject.figures().table(TableId.BASIC_EXPENDITURE).money(row);
        Optional<Money> planned = subject.figures().budget().get(TableId.BASIC_EXPENDITURE).money(row);
        Optional<Money> before = subject.figures().previous().get(TableId.BASIC_EXPENDITURE).money(row);
        add(all, facts, "机关运行经费", "agencyOperating.reason", "reason", planned.isPresent(), spent,
                planned.or(() -> before));
    }

    private static void add(List<Comparison> all, Facts facts, String what, String path, String key, boolean toBudget,
                            Optional<Money> now, Optional<Money> before) {
        if (now.isPresent() && before.isPresent()) {
            all.add(new Comparison(facts.place().row(what), facts.at(key), path, toBudget ? BUDGET : LAST_YEAR,
                    toBudget, new Change(now.get(), before.get()), facts.text(key)));
        }
    }
}
