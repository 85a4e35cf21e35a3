package org.mingce.pipeline.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingce.check.audit.Inspection;
import org.mingce.model.Messages;

/** The bureau's form of inspection as a workbook, {@code review/inspection.xlsx}: a row for each document and item. */
public final class InspectionFile {

    private static final String FILE = "inspection.xlsx";
    /** No clock: the same documents make the same bytes. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 2, 12, 0);
    private static final int[] WIDTHS = {28, 30, 8, 34, 8, 90};
    private static final int CHARACTER = 256;
    private static final int LONGEST = 30_000;

    private final Messages messages = Messages.of(InspectionFile.class);
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Adds a document.
     *
     * @param document how the document is shown
     * @param name     its department
     * @param year     its fiscal year; 0 where it is not known
     * @param why      why it was not read; empty where it was
     */
    public void add(String document, String name, int year, List<Inspection.Item> items, String why) {
        String shown = year == 0 ? "" : Integer.toString(year);
        if (items.isEmpty()) {
            rows.add(List.of(document, name, shown, "", "", why));
        }
        items.forEach(item -> rows.add(List.of(document, name, shown, item.name(), answer(item.isMet()),
                item.remark())));
    }

    private String answer(Optional<Boolean> isMet) {
        return isMet.map(met -> messages.text(met ? "inspection.yes" : "inspection.no")).orElse("");
    }

    /** Writes it, whole or not at all. */
    public Path write(Folders folders) throws IOException {
        Path target = folders.review().resolve(FILE);
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling("." + FILE + ".tmp");
        try {
            Files.write(draft, bytes());
            return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private byte[] bytes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(messages.text("inspection.sheet"));
            CellStyle wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            row(sheet, List.of(messages.text("inspection.heads").split("\\|")), wrapped);
            rows.forEach(cells -> row(sheet, cells, wrapped));
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return timeless(out.toByteArray());
        }
    }

    private static void row(Sheet sheet, List<String> cells, CellStyle style) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            String text = cells.get(i);
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            cell.setCellStyle(style);
        }
    }

    private static byte[] timeless(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(NEVER);
                zip.putNextEntry(same);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
