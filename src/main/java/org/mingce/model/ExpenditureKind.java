package org.mingce.model;

/** What an expenditure is for: the columns of 公开03表 after the total, in the official order. */
public enum ExpenditureKind {
    /** 基本支出. */
    BASIC("basic"),
    /** 项目支出. */
    PROJECT("project"),
    /** 上缴上级支出. */
    PAID_TO_SUPERIOR("paidToSuperior"),
    /** 经营支出. */
    BUSINESS("business"),
    /** 对附属单位补助支出. */
    SUBSIDY_TO_AFFILIATED("subsidyToAffiliated");

    private final String key;

    ExpenditureKind(String key) {
        this.key = key;
    }

    /** The name in sources and templates. */
    public String key() {
        return key;
    }
}
