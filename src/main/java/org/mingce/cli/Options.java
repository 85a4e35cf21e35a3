package org.mingce.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The options as they were given, before anyone has looked at the values: that all are texts lets {@link Settings}
 * report every bad one of them in one go. A switch is a text too, since it may come as {@code --trace} (an empty text),
 * {@code -Dtrace} or {@code -Dtrace=false}.
 */
@Command(name = "mingce", sortOptions = false, usageHelpAutoWidth = true,
        header = "明册：由部门的 YAML 数据生成部门决算公开文本（HTML、PDF、DOCX）。%n",
        synopsisHeading = "用法：", customSynopsis = "mingce --dept=部门 --year=年度 [选项]",
        optionListHeading = "%n选项（在 Maven 中写成 -D选项=值，如 -Ddept=shifeng）：%n",
        footer = {"",
            "不写 --dept 或 --year 时，列出已有的部门和年度。",
            "批量（几个部门或年度）时，数据、模板和程序都没有变化的册子不重新生成，并写出总目录 index.html。",
            "退出状态：0 完成；1 数据、模板有错误，或问题达到 --fail-on；2 命令写错；3 读写失败或程序出错。"})
final class Options {

    @Option(names = "--dept", paramLabel = "部门", 
            description = "部门，即 data 下的文件夹名；几个用逗号分开，全部写 all")
    String dept;

    @Option(names = "--year", paramLabel = "年度", 
            description = "年度，如 2019；几个用逗号分开，全部写 all，最近一个已结束的年度写 auto")
    String year;

    @Option(names = "--formats", paramLabel = "格式", description = "只生成这些格式，如 html,pdf；默认全部")
    String formats;

    @Option(names = "--out", paramLabel = "文件夹", defaultValue = "output", description = "输出到哪里；默认 output")
    String out;

    @Option(names = "--fonts", paramLabel = "字体",
            description = "PDF 的字体：embedded（默认）只用内嵌字体，任何机器结果相同；system 优先用本机的公文字体")
    String fonts;

    @Option(names = "--data", paramLabel = "文件夹", defaultValue = "data", description = "数据在哪里；默认 data")
    String data;

    @Option(names = "--templates", paramLabel = "文件夹", defaultValue = "templates",
            description = "模板在哪里；默认 templates")
    String templates;

    @Option(names = "--check", arity = "0", description = "只检查，不生成；逐条列出全部问题，包括提示")
    String check;

    @Option(names = "--strict", arity = "0", description = "检查出错误时不发布，等于 --fail-on=error")
    String strict;

    @Option(names = "--fail-on", paramLabel = "级别",
            description = "从哪一级问题起不发布：never（默认）、error、warning")
    String failOn;

    @Option(names = "--force", arity = "0", description = "批量时没有变化的也重新生成")
    String force;

    @Option(names = "--threads", paramLabel = "个数", description = "批量时同时生成几本；默认同处理器核数")
    String threads;

    @Option(names = "--timeout", paramLabel = "秒", defaultValue = "120", description = "一本最多用多少秒；默认 120")
    String timeout;

    @Option(names = "--schedule", arity = "0",
            description = "显示怎样让这台机器每年自动运行（cron、systemd、Windows 任务计划）")
    String schedule;

    @Option(names = "--rules", arity = "0", description = "列出全部检查规则")
    String rules;

    @Option(names = "--trace", arity = "0", description = "程序出错时打印调用栈")
    String trace;

    @Option(names = "--help", arity = "0", description = "显示本说明")
    String help;

    @Option(names = "--version", arity = "0", description = "显示版本")
    String version;
}
