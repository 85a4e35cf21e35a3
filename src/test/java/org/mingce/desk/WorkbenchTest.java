package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.desk.Query.Booklet;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.publish.Folders;

class WorkbenchTest {

    @TempDir
    private Path folder;

    /** Whoever opens a booklet waits for its page, not for the form of inspection, which comes when it is asked for. */
    @Test
    void aBookletIsOpenedWithoutItsFormOfInspection() {
        Folders folders = new Folders(Path.of("data"), Path.of("templates"), folder);
        Workbench workbench = new Workbench(new DeskOptions(folders, Duration.ofSeconds(60), FontChoice.EMBEDDED,
                FailOn.NEVER, Optional.empty(), 0), new Events());
        Booklet booklet = new Booklet("taojiang", 2022);
        assertTrue(workbench.sheet(booklet).good().isPresent());
        assertFalse(workbench.state(booklet).orElseThrow().record().isInspected());
        workbench.inspectAll();
        assertTrue(workbench.state(booklet).orElseThrow().record().isInspected());
        assertTrue(workbench.state(new Booklet("tianyuan", 2024)).orElseThrow().record().isInspected());
    }
}
