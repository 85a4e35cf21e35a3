package org.mingce.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@code accounts.yaml} states: the facts from which the official tables follow. Missing means not stated.
 *
 * @param income             income by source (公开01表, left side)
 * @param incomeByItem       income by item code and column of 公开02表, where it differs from the expenditure
 * @param expenditure        the items of all funds, in the order of the source
 * @param openingCarryOver   年初结转和结余 by fund
 * @param closingCarryOver   年末结转和结余 by fund
 * @param usedSurplus        使用非财政拨款结余 (before 2022: 用事业基金弥补收支差额); {@code null} when not stated
 * @param surplusDistributed 结余分配; {@code null} when not stated
 * @param economic           basic expenditure of the general public budget by economic item code (公开06表)
 * @param threePublic        “三公”: {@code budget} and {@code final}, each by column of the table
 * @param position           where the accounts stand
 */
public record Accounts(Map<IncomeSource, Amount> income,
                       Map<String, Map<String, Amount>> incomeByItem,
                       List<ExpenditureItem> expenditure,
                       Map<Fund, Amount> openingCarryOver,
                       Map<Fund, Amount> closingCarryOver,
                       Amount usedSurplus,
                       Amount surplusDistributed,
                       Map<String, Amount> economic,
                       Map<String, Map<String, Amount>> threePublic,
                       Position position) {

    public Accounts {
        expenditure = List.copyOf(expenditure);
    }

    /** The blocks of accounts.yaml, as the file names them. */
    public static final String INCOME = "income";
    /** 分科目的收入. */
    public static final String INCOME_BY_ITEM = "incomeByItem";
    /** 年初结转和结余. */
    public static final String OPENING = "openingCarryOver";
    /** 年末结转和结余. */
    public static final String CLOSING = "closingCarryOver";
    /** 使用非财政拨款结余. */
    public static final String USED_SURPLUS = "usedSurplus";
    /** 结余分配. */
    public static final String DISTRIBUTED = "surplusDistributed";
    /** 基本支出的经济分类. */
    public static final String ECONOMIC = "economic";
    /** “三公”经费. */
    public static final String THREE_PUBLIC = "threePublic";

    /** What rounding to 万元 with two decimals can make of an amount, in 元. */
    private static final BigDecimal ROUNDING = BigDecimal.valueOf(50);

    private static final List<String> THREE_PUBLIC_ROWS = List.of("budget", "final");
    private static final List<String> THREE_PUBLIC_COLUMNS =
            List.of("overseas", "vehiclePurchase", "vehicleOperation", "receptions");

    /** Every place of accounts.yaml from which a declaration may take an amount: {@code income.other} … */
    public static List<String> places() {
        List<String> places = new ArrayList<>(List.of(OPENING, CLOSING, USED_SURPLUS, DISTRIBUTED));
        for (IncomeSource source : IncomeSource.values()) {
            places.add(INCOME + "." + source.key());
        }
        for (Fund fund : Fund.values()) {
            places.add(OPENING + "." + fund.key());
            places.add(CLOSING + "." + fund.key());
        }
        THREE_PUBLIC_ROWS.forEach(row -> THREE_PUBLIC_COLUMNS
                .forEach(column -> places.add(THREE_PUBLIC + "." + row + "." + column)));
        return places;
    }

    /** Whether accounts.yaml has such a place. */
    public static boolean isPlace(String place) {
        return places().contains(place);
    }

    /** Whether that is a map of amounts by column: {@code threePublic.final}. */
    public static boolean isGroup(String place) {
        return THREE_PUBLIC_ROWS.stream().anyMatch(row -> place.equals(THREE_PUBLIC + "." + row));
    }

    /** The amounts at a place, as stated; those of all funds where the place names none. */
    public List<Amount> at(String place) {
        int dot = place.indexOf('.');
        String block = dot < 0 ? place : place.substring(0, dot);
        String key = place.substring(dot + 1);
        return switch (block) {
            case INCOME -> stated(income, IncomeSource::key, key);
            case OPENING -> dot < 0 ? List.copyOf(openingCarryOver.values()) : stated(openingCarryOver, Fund::key, key);
            case CLOSING -> dot < 0 ? List.copyOf(closingCarryOver.values()) : stated(closingCarryOver, Fund::key, key);
            case USED_SURPLUS -> Stream.ofNullable(usedSurplus).toList();
            case DISTRIBUTED -> Stream.ofNullable(surplusDistributed).toList();
            default -> Stream.ofNullable(threePublic.getOrDefault(key.substring(0, key.indexOf('.')), Map.of())
                    .get(key.substring(key.indexOf('.') + 1))).toList();
        };
    }

    private static <K> List<Amount> stated(Map<K, Amount> amounts, Function<K, String> name, String key) {
        return amounts.entrySet().stream().filter(entry -> name.apply(entry.getKey()).equals(key))
                .map(Map.Entry::getValue).toList();
    }

    /**
     * What non-fiscal money leaves to be spent: opening balance, income and used surplus less what was distributed and
     * carried over; empty where the accounts state no such money.
     */
    public Optional<Money> nonFiscalSpending() {
        List<Amount> in = new ArrayList<>(stated(openingCarryOver, Fund::key, Fund.NON_FISCAL.key()));
        income.forEach((source, amount) -> {
            if (!source.isFiscal()) {
                in.add(amount);
            }
        });
        Stream.ofNullable(usedSurplus).forEach(in::add);
        if (in.isEmpty()) {
            return Optional.empty();
        }
        Stream<Amount> out = Stream.concat(stated(closingCarryOver, Fund::key, Fund.NON_FISCAL.key()).stream(),
                Stream.ofNullable(surplusDistributed));
        return Optional.of(sum(in.stream()).minus(sum(out)));
    }

    /** Whether they say what was spent, or that nothing came in or was there to be spent. */
    public boolean isComplete() {
        return !expenditure.isEmpty() || !income.isEmpty() && Stream.concat(income.values().stream(),
                openingCarryOver.values().stream()).allMatch(amount -> amount.money().isZero());
    }

    /**
     * Whether income and expenditure are stated and the fiscal money that came in is all spent or carried over, but for
     * what rounding explains: then a fund that is not mentioned had none.
     */
    public boolean isFiscalMoneyAccountedFor() {
        List<Amount> in = Stream.concat(income.entrySet().stream().filter(entry -> entry.getKey().isFiscal())
                .map(Map.Entry::getValue), fiscal(openingCarryOver)).toList();
        List<ExpenditureItem> spent = expenditure.stream().filter(item -> item.fund() != Fund.NON_FISCAL).toList();
        if (in.isEmpty() || spent.isEmpty() && !sum(in.stream()).isZero()) {
            return false;
        }
        List<Amount> out = Stream.concat(fiscal(closingCarryOver), spent.stream().flatMap(ExpenditureItem::amounts))
                .toList();
        long rounded = Stream.concat(in.stream(), out.stream()).filter(Accounts::isRounded).count();
        return sum(in.stream()).minus(sum(out.stream())).yuan().abs()
                .compareTo(ROUNDING.multiply(BigDecimal.valueOf(rounded))) <= 0;
    }

    /** Whether it looks like an amount in 万元 with two decimals. */
    private static boolean isRounded(Amount amount) {
        return amount.money().yuan().remainder(ROUNDING.add(ROUNDING)).signum() == 0;
    }

    private static Stream<Amount> fiscal(Map<Fund, Amount> balances) {
        return balances.entrySet().stream().filter(entry -> entry.getKey() != Fund.NON_FISCAL)
                .map(Map.Entry::getValue);
    }

    private static Money sum(Stream<Amount> amounts) {
        return amounts.map(Amount::money).reduce(Money.ZERO, Money::plus);
    }

    /** Accounts that state nothing. */
    public static Accounts empty(Position position) {
        return new Accounts(Map.of(), Map.of(), List.of(), Map.of(), Map.of(), null, null, Map.of(), Map.of(),
                position);
    }
}
