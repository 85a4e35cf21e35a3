package org.mingce.model;

import java.util.List;

/**
 * The nine official tables (公开01–09表 of the 2020 set; the 2019 set has eight). Order, number, title, columns and
 * rows as printed are the edition's; the names here are those of sources and templates.
 */
public enum TableId {
    /** 收入支出决算总表. */
    INCOME_EXPENDITURE("incomeExpenditure", "amount"),
    /** 收入决算表. */
    INCOME("income", "total", "fiscalAppropriation", "superiorSubsidy", "institutional", "business", "affiliated",
            "other"),
    /** 支出决算表. */
    EXPENDITURE("expenditure", "total", "basic", "project", "paidToSuperior", "business", "subsidyToAffiliated"),
    /** 财政拨款收入支出决算总表. */
    FISCAL_APPROPRIATION("fiscalAppropriation", "total", "generalPublicBudget", "governmentFund", "stateCapital"),
    /** 一般公共预算财政拨款支出决算表. */
    GENERAL_PUBLIC_BUDGET("generalPublicBudget", "total", "basic", "project"),
    /** 一般公共预算财政拨款基本支出决算（明细）表. */
    BASIC_EXPENDITURE("basicExpenditure", "amount"),
    /** 政府性基金预算财政拨款收入支出决算表. */
    GOVERNMENT_FUND("governmentFund", "total", "opening", "income", "basic", "project", "closing"),
    /** 国有资本经营预算财政拨款（收入）支出决算表. */
    STATE_CAPITAL("stateCapital", "total", "opening", "income", "basic", "project", "closing"),
    /** 财政拨款“三公”经费支出决算表. */
    THREE_PUBLIC("threePublic", "total", "overseas", "vehicles", "vehiclePurchase", "vehicleOperation",
            "receptions");

    private final String key;
    private final List<String> columns;

    TableId(String key, String... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /** The name in sources and templates. */
    public String key() {
        return key;
    }

    /** The names of the columns; the first is meant where a source gives a row a bare amount. */
    public List<String> columns() {
        return columns;
    }

    /** The table of that name; {@code null} when there is none. */
    public static TableId keyed(String key) {
        for (TableId id : values()) {
            if (id.key.equals(key)) {
                return id;
            }
        }
        return null;
    }
}
