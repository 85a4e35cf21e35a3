package org.mingce.model;

import java.util.List;
import java.util.Map;

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

    /** Accounts that state nothing. */
    public static Accounts empty(Position position) {
        return new Accounts(Map.of(), Map.of(), List.of(), Map.of(), Map.of(), null, null, Map.of(), Map.of(),
                position);
    }
}
