package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.cli.FrontDoor;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.Message;
import org.mingce.testing.Office;
import org.mingce.testing.Printing;
import org.mingce.testing.Seed;
import org.mingce.testing.WordFile;
import org.mingce.testing.Workshop;

/** What a clerk edits in booklet.docx comes back into the data: words where the data say them, and nothing else. */
@ExtendWith(BookletsOnce.class)
class WordReturnTest {

    private static final String EXPLANATION = "data/tianyuan/2024/explanation.yaml";
    private static final String OVERVIEW = "data/tianyuan/2024/overview.yaml";
    private static final String SAME = "没有改动";

    @TempDir
    private Path folder;
    private Workshop workshop;
    private Path word;

    @BeforeEach
    void open(Booklets booklets) {
        workshop = Workshop.in(folder);
        word = booklets.of(Seed.TIANYUAN_2024).file("docx");
    }

    private String imported(Seed seed, Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--import", file.toString(), "--dept", seed.department(),
                "--year", Integer.toString(seed.year()), "--data", folder.resolve("data").toString(),
                "--templates", folder.resolve("templates").toString(), "--out", folder.resolve("output").toString()));
        arguments.addAll(List.of(more));
        FrontDoor door = new FrontDoor();
        door.run(arguments.toArray(String[]::new));
        return door.console();
    }

    private String imported(WordFile edited, String... more) throws IOException {
        try (edited) {
            return imported(Seed.TIANYUAN_2024, edited.save(folder.resolve("in/booklet.docx")), more);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUneditedFileListsNoChange(Seed seed, Booklets booklets) {
        String console = imported(seed, booklets.of(seed).file("docx"));
        assertTrue(console.contains(SAME), console);
    }

    @Test
    void aFileThatLibreOfficeSavedListsNoChange(Booklets booklets) throws IOException, InterruptedException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Seed seed : Seed.values()) {
            files.put(seed.name(), booklets.of(seed).file("docx"));
        }
        Map<String, Path> saved = Office.convert(files, "docx", Files.createDirectories(folder.resolve("office")));
        for (Seed seed : Seed.values()) {
            String console = imported(seed, saved.get(seed.name()));
            assertTrue(console.contains(SAME), console);
        }
    }

    @Test
    void editedWordsAreListedWithTheirLineAndNothingIsWritten() throws IOException {
        String before = workshop.read(EXPLANATION);
        String console = imported(new WordFile(word).replace("财政拨款收、支总计", "人才经费等", "人才引进经费等"));
        assertTrue(console.contains("“要是因为人才经费等项目经”改成“要是因为人才引进经费等项目经”"), console);
        assertTrue(console.contains("explanation.yaml:14:11  “四、财政拨款收入支出决算总体情况说明”之下（文件第 "), console);
        assertEquals(before, workshop.read(EXPLANATION));
    }

    @Test
    void writtenWordsStandInTheNextBookletAndTheNextImportListsNothing() throws IOException {
        String before = workshop.read(EXPLANATION);
        WordFile edited = new WordFile(word).replace("人员异动", "人员异动", "年内退休：3人 # 另有调动")
                .replace("财政拨款收、支总计", "人才经费等", "人才引进经费等")
                .replace("财政预算资金", "财政预算资金", "财政预算资金，包括一般公共预算");
        imported(edited, "--overwrite");
        assertEquals(before.replace("2080501: 人员异动  #", "2080501: '年内退休：3人 # 另有调动'  #")
                .replaceFirst("(?s)(fiscalAppropriation:.*?)人才经费等", "$1人才引进经费等"),
                workshop.read(EXPLANATION), "comments, order and all else stay");
        Printing printed = workshop.run("tianyuan", 2024, "--formats", "html").published();
        String page = Files.readString(printed.file("html"));
        assertTrue(page.contains("年内退休：3人 # 另有调动") && page.contains("财政预算资金，包括一般公共预算。"));
        assertTrue(imported(Seed.TIANYUAN_2024, folder.resolve("in/booklet.docx")).contains(SAME));
        assertTrue(workshop.read("data/tianyuan/2024/glossary.yaml").contains("term: 财政拨款收入"));
        assertFalse(workshop.read("data/shared/glossary.yaml").contains("包括一般公共预算。"), "others keep theirs");
    }

    @Test
    void paragraphsThatComeAndGoAreEntriesOfTheList() throws IOException {
        WordFile edited = new WordFile(word).delete("负责干部监督工作的指导和实施")
                .add("组织制定或参与制定", "新写的一项职责。").add("新写的一项职责", "再写一项职责。");
        imported(edited, "--overwrite");
        List<String> lines = workshop.read(OVERVIEW).lines().map(String::strip).toList();
        int first = lines.indexOf("- 新写的一项职责。");
        assertTrue(lines.get(first - 1).startsWith("- 组织制定或参与制定"));
        assertEquals("- 再写一项职责。", lines.get(first + 1));
        assertTrue(lines.stream().noneMatch(line -> line.contains("负责干部监督工作的指导和实施")));
        assertTrue(imported(Seed.TIANYUAN_2024, folder.resolve("in/booklet.docx")).contains(SAME));
    }

    @Test
    void changedFiguresAreRefusedWithTheAmountToChange() throws IOException {
        String before = workshop.read("data/tianyuan/2024/accounts.yaml");
        WordFile edited = new WordFile(word).replace("财政拨款收、支总计", "2257.39", "2258.39")
                .replace("22,573,934.55", "22,573,934.55", "22,573,935.55")
                .replace("财政拨款收、支总计", "人才经费等", "人才引进经费等");
        String console = imported(edited, "--overwrite");
        assertTrue(console.contains("“2257.39”改成“2258.39”"), console);
        assertTrue(console.contains("“22,573,934.55”改成“22,573,935.55”"), console);
        assertEquals(2, console.split("改 .*accounts\\.yaml:14:24 的金额", -1).length - 1, console);
        assertEquals(before, workshop.read("data/tianyuan/2024/accounts.yaml"));
        List<Message> again = Message.in(imported(Seed.TIANYUAN_2024, folder.resolve("in/booklet.docx")));
        assertEquals(2, again.stream().filter(message -> message.code().equals("word.figure")).count());
        assertEquals(0, again.stream().filter(message -> message.code().equals("word.writable")).count());
    }

    @Test
    void changesThatAreChosenComeBackAloneByMarksThatStayTheSame() throws IOException {
        WordFile edited = new WordFile(word).replace("财政拨款收、支总计", "人才经费等", "人才引进经费等")
                .replace("组织制定或参与制定", "组织制定", "牵头制定").replace("财政预算资金", "财政预算资金", "各级财政预算资金");
        String before = workshop.read(EXPLANATION);
        List<String> marks = Pattern.compile("代号 ([0-9a-f]{5})").matcher(imported(edited)).results()
                .map(mark -> mark.group(1)).toList();
        assertEquals(3, marks.size());
        Path file = folder.resolve("in/booklet.docx");

        String console = imported(Seed.TIANYUAN_2024, file, "--overwrite=" + marks.get(1));
        assertEquals(before.replaceFirst("(?s)(fiscalAppropriation:.*?)人才经费等", "$1人才引进经费等"),
                workshop.read(EXPLANATION), console);
        assertFalse(workshop.read(OVERVIEW).contains("牵头制定"), console);
        assertEquals(List.of("word.unchosen", "word.written", "word.unchosen"), Message.in(console).stream()
                .map(Message::code).filter(code -> code.startsWith("word.")).toList(), console);

        imported(Seed.TIANYUAN_2024, file, "--overwrite=" + marks.get(0) + "," + marks.get(2));
        assertTrue(workshop.read(OVERVIEW).contains("牵头制定"));
        assertTrue(imported(Seed.TIANYUAN_2024, file).contains(SAME));
    }

    @Test
    void aBookletThatWasSavedWithMacrosComesBackToo() throws IOException {
        imported(new WordFile(word).replace("组织制定或参与制定", "组织制定", "牵头制定"));
        Path file = Files.copy(folder.resolve("in/booklet.docx"), folder.resolve("in/booklet.docm"));
        String console = imported(Seed.TIANYUAN_2024, file, "--overwrite");
        assertEquals(List.of("word.written"), Message.in(console).stream().map(Message::code)
                .filter(code -> code.startsWith("word.")).toList(), console);
        assertTrue(workshop.read(OVERVIEW).contains("牵头制定"), console);
    }

    @Test
    void aMarkThatNoChangeHasWritesNothing() throws IOException {
        WordFile edited = new WordFile(word).replace("财政拨款收、支总计", "人才经费等", "人才引进经费等");
        String before = workshop.read(EXPLANATION);
        String console = imported(edited, "--overwrite=00000");
        assertTrue(console.contains("没有代号是 00000 的改动"), console);
        assertEquals(before, workshop.read(EXPLANATION));
    }

    @Test
    void anAmountThatMovedToAnotherCellIsTold() throws IOException {
        WordFile edited = new WordFile(word);
        String amount = edited.shift();
        String console = imported(edited, "--overwrite");
        List<Message> told = Message.in(console).stream()
                .filter(message -> message.code().startsWith("word.")).toList();
        assertEquals(List.of("word.refused"), told.stream().map(Message::code).toList(), console);
        assertTrue(console.contains("“" + amount + "（本行第 ") && console.contains("的金额记在哪一项"), console);
    }

    @Test
    void wordsOfATemplateAreToldAsSuch() throws IOException {
        String console = imported(new WordFile(word).replace("财政拨款收、支总计", "主要是因为", "主要原因为"));
        assertTrue(console.contains("主要原因为") && console.contains("由模板印出"), console);
    }

    @Test
    void whatATextPrintsInTwoPlacesMustBeChangedInBoth() throws IOException {
        String one = imported(new WordFile(word).replace("部门：中国共产党", "组织部", "组织部机关"), "--overwrite");
        assertTrue(one.contains("word.refused") && !one.contains("word.written"), one);
    }

    @Test
    void trackedChangesCountAsMadeAndLineBreaksQuotesAndBlanksAsNone() throws IOException {
        String tracked = imported(new WordFile(word).track("人员异动", "人员异动", "年内人员变动"));
        assertTrue(tracked.contains("“主要原因是：人员异动。”改成“主要原因是：年内人员变动。”"), tracked);
        assertEquals(1, Message.in(tracked).stream().filter(message -> message.code().startsWith("word.")).count());
        String same = imported(new WordFile(word).breakLine("人员异动").replaceAll("“", "\"").replaceAll("”", "\"")
                .replaceAll("，", "， "));
        assertTrue(same.contains(SAME), same);
    }

    @Test
    void theFileThatARunHasKeptComesBackAsWell() throws IOException {
        Printing first = workshop.run("tianyuan", 2024, "--formats", "docx,html").published();
        try (WordFile edited = new WordFile(first.file("docx")).replace("人员异动", "人员异动", "年内人员变动")) {
            edited.save(first.file("docx"));
        }
        workshop.run("tianyuan", 2024, "--formats", "docx,html").published();
        Path kept;
        try (var files = Files.list(first.review("x").getParent())) {
            kept = files.filter(file -> file.toString().endsWith(".docx")).findFirst().orElseThrow();
        }
        imported(Seed.TIANYUAN_2024, kept, "--overwrite");
        assertTrue(workshop.read(EXPLANATION).contains("2080501: 年内人员变动  # 行政单位离退休"));
    }

    @Test
    void whatTheDataSayAnewSinceStaysAndIsNoChangeOfTheClerk() throws IOException {
        Printing first = workshop.run("tianyuan", 2024, "--formats", "docx,html").published();
        try (WordFile edited = new WordFile(first.file("docx")).replace("人员异动", "人员异动", "年内人员变动")) {
            edited.save(first.file("docx"));
        }
        workshop.replace(EXPLANATION, "purpose: 省人才办", "purpose: 省、市人才办");
        String before = imported(Seed.TIANYUAN_2024, first.file("docx"));
        assertTrue(before.contains("另有 1 处不同是生成以后数据改了") && !before.contains("省人才办项目考察”"), before);
        workshop.run("tianyuan", 2024, "--formats", "docx,html").published();
        try (var files = Files.list(first.review("x").getParent())) {
            Path kept = files.filter(file -> file.toString().endsWith(".docx")).findFirst().orElseThrow();
            imported(Seed.TIANYUAN_2024, kept, "--overwrite");
        }
        assertTrue(workshop.read(EXPLANATION).contains("2080501: 年内人员变动"));
        assertTrue(workshop.read(EXPLANATION).contains("省、市人才办"), "the newer words stay");
    }

    /** Edits the Word file of the booklet as it stands on the shelf, which was made of the data as they were then. */
    private Path edited(UnaryOperator<WordFile> edit) throws IOException {
        Path file = workshop.run("tianyuan", 2024, "--formats", "docx,html").published().file("docx");
        try (WordFile open = new WordFile(file)) {
            edit.apply(open).save(file);
        }
        return file;
    }

    private static List<Message> of(String code, String console) {
        return Message.in(console).stream().filter(message -> message.code().equals(code)).toList();
    }

    @Test
    void wordsThatBothTheClerkAndTheDataChangedAreToldWithBothWordingsAndTheirPlace() throws IOException {
        Path file = edited(open -> open.replace("人员异动", "人员异动", "年内人员变动"));
        workshop.replace(EXPLANATION, "2080501: 人员异动", "2080501: 干部调整");

        String console = imported(Seed.TIANYUAN_2024, file, "--overwrite");

        assertEquals(1, of("word.conflict", console).size(), console);
        assertTrue(console.contains("explanation.yaml:") && console.contains("数据现在是“主要原因是：干部调整。”")
                && console.contains("Word 里改成了“主要原因是：年内人员变动。”"), console);
        assertTrue(workshop.read(EXPLANATION).contains("2080501: 干部调整"), "the data keep theirs");
        assertFalse(console.contains("import.word-newer"), console);
    }

    @Test
    void wordsThatTheClerkChangedBesideWordsThatTheDataChangedComeBack() throws IOException {
        Path file = edited(open -> open.replace("财政预算资金", "财政预算资金", "财政预算资金，包括一般公共预算"));
        workshop.replace("data/shared/glossary.yaml", "指单位从同级财政部门取得的财政预算资金",
                "指单位当年从同级财政部门取得的财政预算资金");

        String console = imported(Seed.TIANYUAN_2024, file, "--overwrite");

        assertEquals(1, of("word.written", console).size(), console);
        assertEquals(0, of("word.conflict", console).size(), console);
        assertTrue(console.contains("另有 1 处不同"), console);
    }

    @Test
    void aParagraphThatOneSideTookOutAndTheOtherChangedIsToldAsAContradiction() throws IOException {
        Path file = edited(open -> open.delete("负责干部监督工作的指导和实施")
                .replace("组织制定或参与制定", "组织制定", "牵头制定"));
        workshop.edit(OVERVIEW, text -> text.replace("负责干部监督工作的指导和实施", "负责全区干部监督工作的指导和实施")
                .replaceAll("(?m)^ *- 组织制定或参与制定.*\n", ""));

        String console = imported(Seed.TIANYUAN_2024, file, "--overwrite");

        assertEquals(2, of("word.conflict", console).size(), console);
        assertTrue(console.contains("Word 里删去了") && console.contains("数据里已经没有"), console);
        assertTrue(workshop.read(OVERVIEW).contains("负责全区干部监督工作的指导和实施"));
        assertFalse(workshop.read(OVERVIEW).contains("牵头制定"));
    }

    @Test
    void paragraphsThatWereCutOrPutTogetherAreToldAlsoWhereTheDataAreNewer() throws IOException {
        workshop.replace("data/tianyuan/2024/annex-1-report.yaml", "- 2024年支出2257.39万元，项目支出",
                "- 项目支出分述如下。\n          - 2024年支出2257.39万元，项目支出");
        Path file = edited(open -> open.part("673.91万元，其中人员经费支出608.54", "2257.39万元，").join("项目支出分述如下"));
        String before = imported(Seed.TIANYUAN_2024, file);
        assertEquals(2, of("word.refused", before).size(), before);

        workshop.replace(EXPLANATION, "purpose: 省人才办", "purpose: 省、市人才办");
        String console = imported(Seed.TIANYUAN_2024, file);

        assertEquals(2, of("word.refused", console).size(), console);
        assertTrue(console.contains("分成了几段") && console.contains("并成了一段"), console);
    }

    @Test
    void aRowThatWasPutInIsToldAsOneWithAllOfItsCells() throws IOException {
        String console = imported(new WordFile(word).addRow("21011", "7", "2109977"));
        assertEquals(1, of("word.unknown", console).size(), console);
        assertTrue(console.contains("加上“2109977 ") && console.contains("这一行没有写回"), console);
    }

    @Test
    void aWordOfTheCoverThatOnlyTheClerkChangedIsNoContradiction() throws IOException {
        Path file = edited(open -> open.replaceAll("天元区委组织部", "天元区委组织人事部"));
        workshop.replace(EXPLANATION, "purpose: 省人才办", "purpose: 省、市人才办");
        String console = imported(Seed.TIANYUAN_2024, file);
        assertEquals(0, of("word.conflict", console).size(), console);
        assertTrue(console.contains("写在 department.yaml"), console);
    }

    @Test
    void theDepartmentsNameIsNotWrittenForAllYears() throws IOException {
        String before = workshop.read("data/tianyuan/department.yaml");
        String console = imported(new WordFile(word).replaceAll("天元区委组织部", "天元区委组织人事部"), "--overwrite");

        assertEquals(before, workshop.read("data/tianyuan/department.yaml"));
        assertTrue(console.contains("各年度的册子都用"), console);
    }

    @Test
    void anotherDepartmentsBookletIsNotTakenForThisOne(Booklets booklets) {
        String console = imported(Seed.TIANYUAN_2024, booklets.of(Seed.HETANG_2022).file("docx"), "--overwrite");
        assertFalse(console.contains("word."), console);
    }
}
