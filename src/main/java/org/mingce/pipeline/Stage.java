package org.mingce.pipeline;

/**
 * The name of a stage, for diagnostics.
 *
 * @param code  short and in English, the end of a diagnostic's code
 * @param label what a person reads
 */
record Stage(String code, String label) {

    static final Stage READ = new Stage("read", "读取数据");
    static final Stage FIGURES = new Stage("figures", "计算");
    static final Stage CHECK = new Stage("check", "检查");
    static final Stage TEMPLATE = new Stage("template", "套用模板");
    static final Stage LAYOUT = new Stage("layout", "排版");
    static final Stage PUBLISH = new Stage("publish", "写入");

    /** The stage that renders a format. */
    static Stage render(String format) {
        return new Stage("render." + format, "生成 " + format);
    }
}
