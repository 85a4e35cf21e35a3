package org.mingce.render.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalInt;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.render.Branch;
import org.mingce.render.PrintedTable;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;

/**
 * Writes the official tables as a workbook: the cells, heads and notes that the page has, amounts as numbers, and sums
 * as formulas where the printed parts come to the printed sum.
 */
public final class XlsxRenderer implements Renderer {

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        Page page = context.page();
        List<PrintedTable> tables = PrintedTable.of(page, context.booklet(), context.figures());
        BookletSheets sheets = new BookletSheets(new BookletSheetReader().read(page, tables));
        SheetFonts fonts = new SheetFonts(page.stylesheet());
        WorkbookFile file = new WorkbookFile(sheets.all(), fonts, page.title(), author(page));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(context.target()))) {
            file.save(out);
        }
        return new Outcome<>(new Rendition(name(), OptionalInt.empty()), sheets.shortfalls());
    }

    private static String author(Page page) {
        return new Branch(page.document().getDocumentElement()).within("meta").stream()
                .filter(meta -> meta.attribute("name").equals("author")).map(meta -> meta.attribute("content").strip())
                .findFirst().orElse("");
    }
}
