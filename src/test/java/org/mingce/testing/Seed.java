package org.mingce.testing;

import java.util.List;

/** A booklet of the project's data; each was made from a published one, one of them from its figures alone. */
public enum Seed {
    /** A whole booklet in the edition of before 2020. */
    SHIFENG_2019("shifeng", 2019, "shifeng-2019", "table.general-budget-total", "table.general-budget-down"),
    /** The forms of performance targets alone. */
    SHIFENG_2023("shifeng", 2023, "shifeng-2023-targets"),
    /** A whole booklet with nine tables. */
    TIANYUAN_2024("tianyuan", 2024, "tianyuan-2024"),
    /** A report with a form of self-evaluation. */
    HETANG_2022("hetang", 2022, "hetang-2022", "forms.heading-weight", "forms.weights", "forms.score-total"),
    /** A report alone. */
    TAOJIANG_2022("taojiang", 2022, "taojiang-2022"),
    /** A whole booklet in another province's form: the figures of a published one, the prose made up. */
    SHANGHAI_2024("shanghai-example", 2024, "");

    private final String department;
    private final int year;
    private final String source;
    private final List<String> errors;

    Seed(String department, int year, String source, String... errors) {
        this.department = department;
        this.year = year;
        this.source = source;
        this.errors = List.of(errors);
    }

    /** The folder of its department. */
    public String department() {
        return department;
    }

    /** The fiscal year. */
    public int year() {
        return year;
    }

    /** What the text of the published document is called; empty where the prose is not the published one. */
    public String source() {
        return source;
    }

    /** The codes of the errors that the published document has. */
    public String[] errors() {
        return errors.toArray(String[]::new);
    }
}
