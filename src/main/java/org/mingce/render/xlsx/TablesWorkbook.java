package org.mingce.render.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.mingce.model.Outcome;
import org.mingce.render.Branch;
import org.w3c.dom.Document;

/**
 * The tables of a page that is no booklet as a workbook: each {@code <table class="sheet">} with the heading and the
 * paragraphs between that and the table. Cells of class {@code amount}, {@code center} or {@code line} that are numbers
 * are numbers; every other cell is a text, also one that begins as formulas do.
 */
public final class TablesWorkbook {

    private TablesWorkbook() {
    }

    /** The workbook's bytes; what could not be held as the page says it is told. */
    public static Outcome<byte[]> of(Document page) throws IOException {
        Branch root = new Branch(page.getDocumentElement());
        BookletSheets sheets = new BookletSheets(new BookletSheetReader().plain(root));
        String title = root.first("title").map(Branch::text).orElse("");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WorkbookFile(sheets.all(), new SheetFonts(""), title, "").save(bytes);
        return new Outcome<>(bytes.toByteArray(), List.copyOf(sheets.shortfalls()));
    }
}
