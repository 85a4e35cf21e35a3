package org.mingce.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Official tables as a department published them, transcribed by hand, a file each: lines of a name and a text, an
 * empty line, then the grid with tabs between the cells. Tabs at the end of a line may be missing.
 */
public final class PublishedTables {

    private PublishedTables() {
    }

    /** The tables of a folder, in the order of the files' names. */
    public static List<PrintedTable> in(Path folder) throws IOException {
        List<PrintedTable> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                tables.add(table(Files.readAllLines(file)));
            }
        }
        return tables;
    }

    private static PrintedTable table(List<String> lines) {
        Map<String, String> texts = new HashMap<>();
        int blank = lines.indexOf("");
        lines.subList(0, blank).forEach(line -> texts.put(cells(line).get(0), PrintedTable.plain(cells(line).get(1))));
        List<List<String>> rows = new ArrayList<>();
        int width = cells(lines.get(blank + 1)).size();
        for (String line : lines.subList(blank + 1, lines.size())) {
            List<String> row = new ArrayList<>(cells(line));
            while (row.size() < width) {
                row.add("");
            }
            rows.add(row);
        }
        return new PrintedTable(texts.get("title"), texts.getOrDefault("number", ""),
                texts.getOrDefault("department", ""),
                texts.get("unit"), texts.get("note"), rows);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t"));
    }
}
