package org.mingce.check.text;

import java.util.List;
import java.util.Optional;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.TableId;

/** “三公”: groups, persons and vehicles beside the money that was spent on them. */
final class ThreePublicRules {

    private static final String SOURCE = "“三公”经费公开要求：公开团组数、人次、车辆购置数、保有量和接待批次、人次";

    private ThreePublicRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning("complete.three-public", "“三公”经费有支出的，应写明团组、人次、批次或车辆数", SOURCE,
                        ThreePublicRules::missing),
                Rule.warning("text.three-public-counts", "“三公”经费有支出的数量不为0，没有支出的数量为0", SOURCE,
                        ThreePublicRules::counts),
                Rule.warning("text.three-public-persons", "出国、接待的人次不少于团组（批次）数", SOURCE,
                        ThreePublicRules::persons),
                Rule.warning("text.vehicles-held", "财政拨款开支的公务用车保有量不大于车辆总数，运行维护费有支出的保有量不为0",
                        "“三公”经费与国有资产占用情况核对", ThreePublicRules::held));
    }

    /** What is counted beside an amount: the amount's column, the facts' part, the count's key and its words. */
    private record Count(String column, String part, String key, String what) {
    }

    private static List<Count> all() {
        return List.of(new Count("overseas", "overseas", "groups", "因公出国（境）团组数"),
                new Count("overseas", "overseas", "persons", "因公出国（境）人次"),
                new Count("receptions", "receptions", "groups", "接待批次"),
                new Count("receptions", "receptions", "persons", "接待人次"),
                new Count("vehiclePurchase", "vehicles", "bought", "购置公务用车辆数"));
    }

    private static void missing(Subject subject, Report report) {
        for (Count count : all()) {
            Facts facts = facts(subject, count);
            if (!facts.has(count.key()) && spent(subject, count.column()).signum() > 0) {
                report.at(facts.position()).in(facts.place())
                        .says("支出 " + subject.words().wan(spent(subject, count.column())) + "，没有写明" + count.what(),
                                "在 explanation.yaml 的 threePublic." + count.part() + "." + count.key() + " 填写");
            }
        }
        Facts vehicles = Facts.of(subject, "threePublic").part("vehicles", "公务用车");
        boolean published = subject.figures().table(TableId.THREE_PUBLIC).money("final").isPresent()
                && !vehicles.place().anchor().isEmpty();
        if (published && !vehicles.has("held")) {
            report.at(vehicles.position()).in(vehicles.place()).says("没有写明年末公务用车保有量",
                    "在 explanation.yaml 的 threePublic.vehicles.held 填写，没有的写0");
        }
    }

    private static void counts(Subject subject, Report report) {
        for (Count count : all()) {
            Facts facts = facts(subject, count);
            Optional<Integer> number = facts.count(count.key());
            Money spent = spent(subject, count.column());
            if (number.isEmpty() || isKnown(subject) && number.get() > 0 == spent.signum() > 0) {
                continue;
            }
            if (isKnown(subject)) {
                report.at(facts.at(count.key())).in(facts.place())
                        .values(Integer.toString(number.get()), subject.words().wan(spent), "")
                        .says(count.what() + number.get() + "，支出却为 " + subject.words().wan(spent),
                                "核对 threePublic 的金额与数量");
            }
        }
    }

    private static void persons(Subject subject, Report report) {
        for (String part : List.of("overseas", "receptions")) {
            Facts facts = Facts.of(subject, "threePublic").part(part, title(part));
            Optional<Integer> groups = facts.count("groups");
            Optional<Integer> persons = facts.count("persons");
            if (groups.isPresent() && persons.isPresent() && persons.get() < groups.get()) {
                report.at(facts.at("persons")).in(facts.place())
                        .values(persons.get() + "人次", groups.get() + "批（个）", "")
                        .says("人次 " + persons.get() + " 少于批次（团组数） " + groups.get(), "核对两个数是否写反");
            }
        }
    }

    private static void held(Subject subject, Report report) {
        Facts facts = Facts.of(subject, "threePublic").part("vehicles", "公务用车");
        Optional<Integer> held = facts.count("held");
        if (held.isEmpty()) {
            return;
        }
        Facts assets = Facts.of(subject, "assets").part("vehicles", "车辆");
        if (assets.node().isPresent()) {
            int total = assets.node().get().keys().stream().flatMap(key -> assets.count(key).stream())
                    .mapToInt(Integer::intValue).sum();
            if (held.get() > total) {
                report.at(facts.at("held")).in(facts.place()).values(held.get() + "辆", total + "辆",
                                held.get() - total + "辆")
                        .says("公务用车保有量 " + held.get() + " 辆，国有资产占用情况的车辆合计只有 " + total + " 辆",
                                "核对 threePublic.vehicles.held 与 assets.vehicles");
            }
        }
        Money operation = spent(subject, "vehicleOperation");
        if (held.get() == 0 && operation.signum() > 0) {
            report.at(facts.at("held")).in(facts.place()).values("0辆", subject.words().wan(operation), "")
                    .says("公务用车保有量为0，公务用车运行维护费却为 " + subject.words().wan(operation),
                            "核对保有量与运行维护费");
        }
    }

    private static Facts facts(Subject subject, Count count) {
        return Facts.of(subject, "threePublic").part(count.part(), title(count.part()));
    }

    private static String title(String part) {
        return switch (part) {
            case "overseas" -> "因公出国（境）费";
            case "receptions" -> "公务接待费";
            default -> "公务用车";
        };
    }

    private static boolean isKnown(Subject subject) {
        return subject.figures().table(TableId.THREE_PUBLIC).money("final").isPresent();
    }

    private static Money spent(Subject subject, String column) {
        OfficialTable table = subject.figures().table(TableId.THREE_PUBLIC);
        return table.money("final", column).orElse(Money.ZERO);
    }
}
