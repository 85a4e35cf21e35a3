package org.mingce.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.model.PassedOver;
import org.mingce.testing.Sources;

/** Departments, years, file names, editions: which folders and files are read, and which are refused. */
class FoldersTest {

    @TempDir
    private Path folder;
    private Sources sources;

    @BeforeEach
    void sources() {
        sources = Sources.minimal(folder);
    }

    private DataSource source() {
        return new DataSource(sources.data(), sources.templates());
    }

    private Diagnostic refusal(String dept, int year) {
        Outcome<Booklet> outcome = source().read(dept, year);
        assertNull(outcome.value());
        assertEquals(1, outcome.diagnostics().size(), outcome.diagnostics().toString());
        return outcome.diagnostics().get(0);
    }

    @Test
    void departmentsAndYearsAreListedInOrder() {
        sources.data("hetang/2022/accounts.yaml", "unit: 元").data("hetang/2019/accounts.yaml", "unit: 元")
                .data("hetang/old/x.txt").data(".git/x.txt").data("readme.txt");
        assertEquals(List.of("hetang", "zhuzhou"), source().departments());
        assertEquals(List.of(2019, 2022), source().years("hetang"));
        assertEquals(List.of(), source().years("../data/hetang"));
        assertEquals(List.of(), new DataSource(folder.resolve("nowhere"), sources.templates()).departments());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../zhuzhou", "..", ".", "", "/etc", "zhuzhou/2024", "zhuzhou\\2024", "C:zhuzhou", "CON", "nul",
            "com1.txt", "LPT²", "shared", ".git", "a\u0000b", "zhuzhou ", "a*"})
    void whatIsNoPlainNameIsNoDepartment(String dept) {
        Diagnostic refusal = refusal(dept, 2024);
        assertEquals("data.department", refusal.code());
        assertTrue(refusal.message().contains("不能作部门名"), refusal.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"发展 改革局", "荷塘·本级", "a&b", "荷塘区（本级）", "A+B"})
    void whatIsHarmlessIsADepartment(String dept) {
        sources.data(dept + "/2024/accounts.yaml", "unit: 元");
        assertEquals(List.of("zhuzhou", dept).stream().sorted().toList(), source().departments());
        assertEquals(List.of(2024), source().years(dept));
        assertEquals(List.of(), source().passedOver());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeADepartmentIsNamedWithWhatToDo(@TempDir Path outside)
            throws IOException, InterruptedException {
        sources.data("发改局 /2024/accounts.yaml", "unit: 元").data("a:b/x.txt").data("-x/x.txt").data(".git/x.txt")
                .data("shared/x.txt");
        Files.createSymbolicLink(sources.data().resolve("linked"), outside);
        Process gbk = new ProcessBuilder("sh", "-c",
                "mkdir \"$0/$(printf '\\262\\306\\325\\376')\"", sources.data().toString()).start();
        assertEquals(0, gbk.waitFor());
        List<String> told = source().passedOver().stream().map(folder -> folder.why().message()).toList();
        assertEquals(5, told.size(), told.toString());
        assertEquals("文件夹“-x”的名字不能作部门名，里面的数据没有处理", told.get(0));
        assertEquals("文件夹“a:b”的名字不能作部门名，里面的数据没有处理", told.get(1));
        assertTrue(told.get(2).startsWith("这个文件或文件夹是链接"), told.get(2));
        assertEquals("文件夹“发改局 ”的名字开头或末尾有空格，不能作部门名，里面的数据没有处理", told.get(3));
        assertTrue(told.get(4).contains("不是 UTF-8 编码"), told.get(4));
        assertEquals(List.of("zhuzhou"), source().departments());
    }

    @Test
    void whatInADepartmentIsNoYearIsNamedWithWhatToDo() {
        sources.data("zhuzhou/2024备份/accounts.yaml", "unit: 元").data("zhuzhou/20 24/accounts.yaml", "unit: 元")
                .data("zhuzhou/0999/x.txt").data("zhuzhou/accounts.yaml", "unit: 元").data("zhuzhou/.DS_Store")
                .data("zhuzhou/.git/x.txt");
        assertEquals(List.of("data.folder zhuzhou/0999", "data.folder zhuzhou/20 24", "data.folder zhuzhou/2024备份",
                        "data.file zhuzhou/accounts.yaml"),
                source().passedOver().stream().map(PassedOver::why).map(why -> why.code() + " "
                        + why.position().file().replaceFirst(".*/data/", "")).toList());
        assertEquals(Set.of("zhuzhou"),
                source().passedOver().stream().map(PassedOver::folder).collect(Collectors.toSet()));
        assertEquals(List.of(2024), source().years("zhuzhou"));
    }

    @Test
    void unknownDepartmentAndYearAreNamedWithTheNearest() {
        assertEquals("没有部门“zuzhou”", refusal("zuzhou", 2024).message());
        assertEquals("是不是“zhuzhou”？", refusal("zuzhou", 2024).hints().get(0));
        assertEquals("部门“zhuzhou”没有2023年度的数据", refusal("zhuzhou", 2023).message());
        assertEquals("现有年度：2024", refusal("zhuzhou", 2023).hints().get(0));
        assertEquals("data.year", refusal("zhuzhou", -1).code());
        assertEquals("data.missing", new DataSource(folder.resolve("nowhere"), sources.templates())
                .read("zhuzhou", 2024).diagnostics().get(0).code());
    }

    @Test
    void linksThatLeadOutAreRefused(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("accounts.yaml"), "unit: 元\n");
        Files.createSymbolicLink(sources.path("accounts.yaml"), outside.resolve("accounts.yaml"));
        sources.find("data.outside accounts.yaml: 这个文件或文件夹是链接");
        Files.createSymbolicLink(sources.data().resolve("linked"), outside);
        assertEquals(List.of("zhuzhou"), source().departments());
        assertEquals("data.outside", refusal("linked", 2024).code());
        Files.createSymbolicLink(sources.data().resolve("zhuzhou/2023"), outside);
        assertEquals("data.outside", refusal("zhuzhou", 2023).code());
    }

    @Test
    void linksOutOfTheTemplatesAreRefused(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("edition.yaml"), "name: 外\nparts: [{id: overview}]\n");
        Files.createSymbolicLink(sources.templates().resolve("editions/hunan-2023"), outside);
        sources.file("booklet.yaml", "edition: hunan-2023");
        sources.find("data.outside templates/editions/hunan-2023/edition.yaml: 这个文件或文件夹是链接");
    }

    @Test
    void unknownFilesAreNamedWithTheNearest() {
        sources.file("acounts.yaml", "unit: 元");
        sources.find("data.file acounts.yaml: 不认识的文件“acounts.yaml”，里面的内容不会进入公开材料 | 是不是“accounts.yaml”？");
    }

    @Test
    void imagesAndLitterAreNoErrors() {
        sources.file("photo.png").file("images/photo.jpg").file(".DS_Store").file("accounts.yaml~").file("Thumbs.db");
        assertEquals(List.of(), sources.problems());
        sources.file("accounts.yml", "unit: 元").file("annex.yaml", "kind: report").file("more/x.yaml").file("x.xlsx");
        List<String> problems = sources.problems();
        assertEquals(4, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("data.file accounts.yml: 不认识的文件“accounts.yml”"), problems.get(0));
    }

    @Test
    void aDepartmentNeedsItsFile() throws IOException {
        Files.delete(sources.data().resolve("zhuzhou/department.yaml"));
        sources.find("data.no-file data/zhuzhou/department.yaml: 没有这个文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"departmnet.yaml", "department.yml", "Departments.yaml", "部门信息.yaml"})
    void aDepartmentsFileOfAnotherNameIsToldAlone(String name) throws IOException {
        Path folder = sources.data().resolve("zhuzhou");
        Files.move(folder.resolve("department.yaml"), folder.resolve(name));
        List<String> problems = sources.problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("data.file data/zhuzhou/" + name + ": 没有 department.yaml，有一个“" + name
                + "” | 把“" + name + "”改名为 department.yaml"), problems.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"explanation.yaml", "annex-1-project.yaml", "statement.yaml", "部门整体支出绩效自评报告.docx",
        "部门整体支出.yaml", "department.docx"})
    void whatElseLiesInADepartmentsFolderIsNotCalledItsFile(String name) throws IOException {
        Files.move(sources.data().resolve("zhuzhou/department.yaml"), sources.data().resolve("zhuzhou").resolve(name));
        List<String> problems = sources.problems();
        assertEquals(2, problems.size(), problems.toString());
        String all = String.join("\n", problems);
        assertTrue(all.contains("data.no-file data/zhuzhou/department.yaml: 没有这个文件"), all);
        assertTrue(all.contains("data.file data/zhuzhou/" + name + ": 部门文件夹里的文件“" + name + "”没有处理"), all);
    }

    @Test
    void theNewestEditionNotLaterThanTheYearIsTaken() {
        assertEquals("hunan-2024", sources.booklet().edition().id());
        assertEquals("hunan-2019", sources.year(2023).booklet().edition().id());
        sources.file("booklet.yaml", "edition: hunan-2019");
        assertEquals("hunan-2019", sources.booklet().edition().id());
    }

    @Test
    void aMissingEditionIsNamedWithThoseThereAre() {
        sources.file("booklet.yaml", "edition: hunan-2025");
        sources.find(
                "edition.unknown booklet.yaml:1:10: 没有版式“hunan-2025” | 是不是“hunan-2024”？ | 现有版式：hunan-2019、hunan-2024");
        sources = Sources.minimal(folder.resolve("other")).year(2018);
        sources.find(
                "edition.none data/zhuzhou/department.yaml:2:9: 地区“hunan”没有2018年度或更早的版式 | 现有版式：hunan-2019、hunan-2024");
    }
}
