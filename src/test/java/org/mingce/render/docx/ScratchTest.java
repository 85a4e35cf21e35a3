package org.mingce.render.docx;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
class ScratchTest {
    @Test void write() throws Exception {
        var d = Booklets.sample();
        Files.write(Path.of("/tmp/lo-out/sample.docx"), d.bytes());
        d.diagnostics().forEach(x -> System.out.println(x.code()+" "+x.message()));
        System.out.println("layout pages " + d.layout().pageCount());
        try (var o = Files.newOutputStream(Path.of("/tmp/lo-out/fs.pdf"))) { d.layout().renderer().createPDF(o); }
    }
}
