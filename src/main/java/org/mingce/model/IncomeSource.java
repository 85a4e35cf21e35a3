package org.mingce.model;

/** Where income comes from: the lines of 公开01表, in the official order. */
public enum IncomeSource {
    /** 一般公共预算财政拨款收入. */
    GENERAL_PUBLIC_BUDGET("generalPublicBudget"),
    /** 政府性基金预算财政拨款收入. */
    GOVERNMENT_FUND("governmentFund"),
    /** 国有资本经营预算财政拨款收入. */
    STATE_CAPITAL("stateCapital"),
    /** 上级补助收入. */
    SUPERIOR_SUBSIDY("superiorSubsidy"),
    /** 事业收入. */
    INSTITUTIONAL("institutional"),
    /** 经营收入. */
    BUSINESS("business"),
    /** 附属单位上缴收入. */
    AFFILIATED("affiliated"),
    /** 其他收入. */
    OTHER("other");

    private final String key;

    IncomeSource(String key) {
        this.key = key;
    }

    /** The name in sources and templates. */
    public String key() {
        return key;
    }

    /** Whether this is 财政拨款 (fiscal appropriation). */
    public boolean isFiscal() {
        return this == GENERAL_PUBLIC_BUDGET || this == GOVERNMENT_FUND || this == STATE_CAPITAL;
    }
}
