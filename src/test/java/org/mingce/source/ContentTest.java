package org.mingce.source;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Sources;

/** Files whose content is not what their schema asks for: place, words and advice of the message. */
class ContentTest {

    private Sources sources;

    @BeforeEach
    void sources(@TempDir Path folder) {
        sources = Sources.minimal(folder);
    }

    private void accounts(String expected, String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = "unit: 元";
        System.arraycopy(lines, 0, all, 1, lines.length);
        sources.file("accounts.yaml", all);
        sources.find(expected);
    }

    @Test
    void unknownKeyIsNamedWithTheNearest() {
        accounts("yaml.unknown-key accounts.yaml:2:1: 本文件里没有“incom”这个键 | 是不是“income”？ | 这里可以写：income（收入）、",
                "incom: {}");
        accounts("yaml.unknown-key accounts.yaml:3:3: “income”里没有“generalBudget”这个键 | 是不是“generalPublicBudget”？",
                "income:", "  generalBudget: 5");
        accounts("yaml.unknown-key accounts.yaml:2:1: 本文件里没有“incom”这个键 | 是不是“income”？", "incom:");
        accounts("yaml.unknown-key accounts.yaml:2:25: “expenditure.2013201”里没有“basis”这个键 | 是不是“basic”？",
                "expenditure: {2013201: {basis: 5}}");
    }

    @Test
    void wrongTypeIsNamed() {
        accounts("yaml.type accounts.yaml:2:9: “income”应当是下一级的“键: 值”，这里是数字", "income: 5");
        accounts("yaml.type accounts.yaml:2:9: “income”应当是下一级的“键: 值”，这里是列表", "income: [5]");
        accounts("yaml.type accounts.yaml:2:14: “usedSurplus”应当是数字，这里是下一级的“键: 值”", "usedSurplus: {a: 5}");
        sources.file("accounts.yaml", "unit: 元").file("overview.yaml", "duties:", "  body: 一段");
        sources.find("yaml.type overview.yaml:2:9: “duties.body”应当是列表");
        sources.file("overview.yaml", "duties:", "  body:", "    - 一段", "    - 2024");
        sources.find("yaml.type overview.yaml:4:7: “duties.body 第2项”应当是文字，这里的“2024”会被当作数字");
    }

    @Test
    void missingKeyIsNamedWithItsMeaning() {
        sources.file("accounts.yaml", "income:", "  other: 5");
        sources.find("yaml.missing-key accounts.yaml:1:1: 本文件缺少 unit（金额单位） | 加上一行“unit: …”");
        sources.file("accounts.yaml", "unit:", "income:", "  other: 5");
        sources.find("yaml.missing-key accounts.yaml:1:1: 本文件的 unit（金额单位） 没有填写");
        sources.file("accounts.yaml", "");
        sources.find("yaml.missing-key accounts.yaml:1:1: 本文件缺少 unit");
    }

    @Test
    void unknownChoiceIsNamedWithTheNearest() {
        sources.file("accounts.yaml", "unit: 万");
        sources.find("yaml.value accounts.yaml:1:7: “unit”不能是“万” | 是不是“万元”？ | 只能是：元、万元");
    }

    @Test
    void whatIsNoPlainNumberIsNamedWithTheWayToWriteIt() {
        String place = "yaml.amount accounts.yaml:2:14: “usedSurplus”";
        accounts(place + "的数字里有逗号：“1,234.00” | 去掉逗号，写成 1234.00", "usedSurplus: 1,234.00");
        accounts(place + "不是数字：“1,2,3” | 数字只用半角", "usedSurplus: 1,2,3");
        accounts(place + "不是数字：“12..5” | 数字只用半角", "usedSurplus: 12..5");
        accounts(place + "用了全角数字或全角符号：“１２３” | 写成 123", "usedSurplus: １２３");
        accounts(place + "用了全角数字或全角符号：“1，234．5” | 写成 1234.5", "usedSurplus: 1，234．5");
        accounts(place + "的数字带了单位：“12元” | 只写数字：12", "usedSurplus: 12元");
        accounts(place + "的数字加了引号：“12.50” | 去掉引号，写成 12.50", "usedSurplus: '12.50'");
        accounts(place + "不是数字：“1e5”", "usedSurplus: 1e5");
        accounts(place + "不是数字：“010”", "usedSurplus: 010");
        accounts(place + "不是数字：“1_000”", "usedSurplus: 1_000");
        accounts(place + "不是数字：“0x1f”", "usedSurplus: 0x1f");
        accounts(place + "不是数字：“12:30”", "usedSurplus: 12:30");
        accounts("yaml.amount accounts.yaml:2:24: “expenditure.2013201”不是数字：“十元”", "expenditure: {2013201: 十元}");
    }

    @Test
    void anAmountThatACommaTearsApartIsNamed() {
        accounts("yaml.amount accounts.yaml:3:22: “expenditure.2013201”的金额“1,234.00”里有逗号，把数字断开了"
                + " | 去掉逗号，写成 1234.00", "expenditure:",
                "  2013201: {basic: 1,234.00}");
    }

    @Test
    void aTotalBesideItsPartsIsRefused() {
        accounts("yaml.value accounts.yaml:3:12: “expenditure.2013201”不合规定：写了 total（合计）就不要再写 basic", "expenditure:",
                "  2013201: {basic: 1, total: 2}");
    }

    @Test
    void unknownTableRowAndColumnAreNamed() {
        sources.file("tables.yaml", "unit: 元", "incomeExpenditur: {total: 5}", "income: {totl: 5, total: {othr: 6}}",
                "threePublic: {budgets: 5}",
                "fiscalAppropriation: {income.stateCapitals: 5}");
        sources.find("yaml.unknown-key tables.yaml:2:1: 本版式没有印“incomeExpenditur”这张表 | 是不是“incomeExpenditure”？",
                "yaml.unknown-key tables.yaml:3:10: “income”里没有“totl”这个键",
                "yaml.unknown-key tables.yaml:3:27: “income.total”：本版式的这张表没有“othr”这一栏 | 是不是“other”？",
                "yaml.unknown-key tables.yaml:4:15: “threePublic”：本版式的这张表没有“budgets”这一行 | 是不是“budget”？",
                "yaml.unknown-key tables.yaml:5:23: “fiscalAppropriation”：本版式的这张表没有“income.stateCapitals”这一行 | "
                        + "是不是“income.stateCapital”？");
    }

    @Test
    void blocksTellWhatABlockMayBe() {
        sources.file("overview.yaml", "duties:", "  body:", "    - titel: 职责", "      body: [一]", "    - body: [一]",
                "    - items: [{items: [一]}]");
        sources.find("yaml.missing-key overview.yaml:3:7: “duties.body 第1项”缺少 title",
                "yaml.unknown-key overview.yaml:3:7: “duties.body 第1项”里没有“titel”这个键 | 是不是“title”？",
                "yaml.missing-key overview.yaml:5:7: “duties.body 第2项”缺少 title",
                "yaml.missing-key overview.yaml:6:15: “duties.body 第3项.items 第1项”缺少 text（这一项的文字）");
        sources.file("overview.yaml", "duties:", "  body:", "    - {}");
        sources.find("yaml.value overview.yaml:3:7: “duties.body 第1项”不合规定：是空的；");
    }

    @Test
    void twoKindsOfContentInOneBlockAreRefused() {
        sources.file("overview.yaml", "duties:", "  body:", "    - {title: 职责, items: [一]}",
                "    - {text: 引语, items: [一]}", "    - {list: [一], table: {columns: [甲], rows: [[1]]}}");
        sources.find("yaml.value overview.yaml:3:19: “duties.body 第1项”里的“items”不合规定：小标题（title）下的内容都写在 body 里",
                "yaml.value overview.yaml:5:19: “duties.body 第3项”里的“table”不合规定：与列表（list）不能写在同一段");
    }

    @Test
    void errorsOfAllFilesComeInOneGo() {
        sources.file("accounts.yaml", "unit: 亿", "income: {other: 5元}", "expenditure: {2019998: 5}")
                .file("budget.yaml", "unit: 元", "income: {2013201: 5}", "x: 1")
                .file("glossary.yaml", "terms: [没有的名词]").file("annex-1-x.yaml", "kind: reprt", "title: 报告")
                .file("explanation.yaml", "unit: 元", "totl: {}");
        sources.find("yaml.value accounts.yaml:1:7", "yaml.amount accounts.yaml:2:17",
                "code.unknown accounts.yaml:3:15",
                "annex.unknown-kind annex-1-x.yaml:1:7: 没有“reprt”这种附件：模板里没有它 | 是不是“report”？",
                "yaml.unknown-key budget.yaml:3:1", "section.unknown explanation.yaml:2:1: 没有“totl”这一节",
                "term.undefined glossary.yaml:1:9: 名词“没有的名词”没有释义");
    }
}
