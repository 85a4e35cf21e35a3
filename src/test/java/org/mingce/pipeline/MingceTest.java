package org.mingce.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.pipeline.Catalogue.Entry;
import org.mingce.pipeline.publish.Folders;

class MingceTest {

    private final FakeStages stages = new FakeStages();
    private final Mingce mingce =
            new Mingce(stages, new Folders(Path.of("data"), Path.of("templates"), Path.of("output")));

    @Test
    void formatsComeInTheOrderOfTheRenderers() {
        assertEquals(List.of("html", "pdf", "docx"), mingce.formats());
    }

    @Test
    void theCatalogueNamesDepartmentsByTheirNewestYear() throws IOException {
        stages.years.put(2018, Outcome.failed(List.of(Diagnostic.error("x", null, "错"))));

        assertEquals(List.of(new Entry("shifeng", Optional.of("石峰区委组织部"), List.of(2018, 2019))),
                mingce.catalogue().departments());
    }

    @Test
    void aDepartmentWhoseFolderCannotBeReadIsPassedOverAlone() throws IOException {
        stages.departments = List.of("hetang", "shifeng");
        stages.shut = List.of("hetang");

        Holdings holdings = mingce.holdings();

        assertEquals(Set.of("shifeng"), holdings.years().keySet());
        assertEquals(List.of("hetang io.read data/hetang"), holdings.passedOver().stream()
                .map(folder -> folder.folder() + " " + folder.why().code() + " " + folder.why().position()).toList());
        assertEquals(holdings.passedOver(), mingce.catalogue().passedOver());
        Request request = new Request("hetang", 2019, Set.of("html"), true, FailOn.NEVER);
        assertEquals(BookletResult.Status.FAILED, mingce.run(request).status());
    }

    @Test
    void aDepartmentWhoseDataAreBrokenIsListedWithoutAName() throws IOException {
        stages.years.put(2020, Outcome.failed(List.of(Diagnostic.error("x", null, "错"))));

        assertEquals(Optional.empty(), mingce.catalogue().department("shifeng").orElseThrow().name());
    }
}
