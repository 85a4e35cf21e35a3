package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Message;
import org.mingce.testing.Workshop;

/** A department that was made by copying another's folder is told so. */
class CopiedTest {

    private static final String DEPARTMENT = "data/caizheng/department.yaml";

    @TempDir
    private Path folder;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = Workshop.in(folder);
    }

    @Test
    void namesAndPassagesOfTheOtherDepartmentAreFound() {
        copy("name: 株洲市天元区财政局\nshortName: 天元区财政局\nregion: hunan\n");
        assertEquals(List.of("names.copied", "names.other-department"), found("caizheng"));
    }

    @Test
    void aReplacedNameDoesNotHideCopiedPassages() {
        copy("name: 株洲市天元区财政局\nshortName: 天元区财政局\nregion: hunan\n");
        workshop.edit("data/caizheng/2024/overview.yaml", text -> text.replace("中共株洲市天元区委组织部", "株洲市天元区财政局"));
        assertTrue(found("caizheng").contains("names.copied"));
    }

    @Test
    void namesThatContradictEachOtherAreFound() {
        copy("name: 株洲市天元区财政局\nshortName: 天元区委组织部\nregion: hunan\n");
        assertEquals(List.of("names.contradiction"),
                found("caizheng").stream().filter(code -> code.endsWith("contradiction")).toList());

        workshop.write(DEPARTMENT, "name: 株洲市天元区财政局\nofficialName: 中国共产党株洲市天元区委员会组织部\nregion: hunan\n");
        assertEquals(List.of("names.contradiction"),
                found("caizheng").stream().filter(code -> code.endsWith("contradiction")).toList());

        workshop.write(DEPARTMENT, "name: 株洲市天元区人力资源和社会保障局\nshortName: 天元区人社局\nregion: hunan\n");
        assertEquals(List.of(), found("caizheng").stream().filter(code -> code.endsWith("contradiction")).toList());
    }

    @Test
    void theDepartmentsOfThisProjectAreNobodysCopies() {
        for (String id : List.of("tianyuan/2024", "shifeng/2019", "shifeng/2023", "hetang/2022", "taojiang/2022",
                "shanghai-example/2024")) {
            assertEquals(List.of(), codes(id.split("/")[0], Integer.parseInt(id.split("/")[1])), id);
        }
    }

    private void copy(String department) {
        workshop.copy(workshop.file("data/tianyuan"), "data/caizheng").write(DEPARTMENT, department);
    }

    private List<String> found(String department) {
        return codes(department, 2024);
    }

    private List<String> codes(String department, int year) {
        String console = workshop.check(department, year);
        return Message.in(console).stream().map(Message::code).filter(code -> code.equals("names.copied")
                || code.equals("names.other-department") || code.equals("names.contradiction")).distinct().sorted()
                .toList();
    }
}
