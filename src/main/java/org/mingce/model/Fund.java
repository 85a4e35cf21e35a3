package org.mingce.model;

/** What pays for an expenditure: the columns of 公开04表, and what is not fiscal appropriation. */
public enum Fund {
    /** 一般公共预算财政拨款. */
    GENERAL_PUBLIC_BUDGET("generalPublicBudget", "expenditure"),
    /** 政府性基金预算财政拨款. */
    GOVERNMENT_FUND("governmentFund", "governmentFundExpenditure"),
    /** 国有资本经营预算财政拨款. */
    STATE_CAPITAL("stateCapital", "stateCapitalExpenditure"),
    /** 非财政拨款: all other money. */
    NON_FISCAL("nonFiscal", "nonFiscalExpenditure");

    private final String key;
    private final String block;

    Fund(String key, String block) {
        this.key = key;
        this.block = block;
    }

    /** The name in sources and templates. */
    public String key() {
        return key;
    }

    /** The block of accounts.yaml that lists what this fund paid for. */
    public String block() {
        return block;
    }
}
