package org.mingce.render.docx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalInt;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.render.MisfitFindings;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;
import org.mingce.render.docx.content.DocxContent;
import org.mingce.render.docx.content.Shortfalls;
import org.mingce.render.docx.part.DocxPackage;
import org.mingce.render.docx.part.PackageWriter;
import org.mingce.render.docx.read.TreeReader;

/**
 * Writes the booklet as DOCX: named styles from the layout's computed styles, real headings, tables, sections and
 * contents. The steps: read the tree into blocks, make styles from what the blocks look like, write the parts.
 */
public final class DocxRenderer implements Renderer {

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    /** Word counts the pages itself, so the rendition has no number of pages. */
    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        Shortfalls shortfalls = new Shortfalls();
        DocxContent content = new TreeReader(context.layout(), shortfalls).read();
        DocxPackage docx = new PackageWriter(content, context.page().stylesheet(), shortfalls).write();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(context.target()))) {
            docx.save(out);
        }
        List<Diagnostic> diagnostics = shortfalls.all();
        diagnostics.addAll(new MisfitFindings().of(context.layout()));
        return new Outcome<>(new Rendition(name(), OptionalInt.empty()), diagnostics);
    }
}
