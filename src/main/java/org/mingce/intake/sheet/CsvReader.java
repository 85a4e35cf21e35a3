package org.mingce.intake.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A .csv: UTF-8 with or without its mark, UTF-16 with its mark, else GBK (read as GB18030, which holds all of it). */
final class CsvReader {

    private static final char MARK = '\uFEFF';
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');
    private static final int LOOKED_AT = 20_000;

    private final String file;
    private final Bounds bounds;

    CsvReader(String file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    /** @param name what the sheet is called: the file's name without its ending */
    Sheet read(byte[] bytes, String name) throws UnreadableException {
        String text = decode(bytes);
        if (longest(text) > Bounds.COLUMNS) {
            throw new UnreadableException("intake.broken/csv");
        }
        SheetBuilder sheet = new SheetBuilder(file, name, false, bounds);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            int row = 0;
            for (CSVRecord line : parser) {
                for (int column = 0; column < Math.min(line.size(), Bounds.COLUMNS); column++) {
                    sheet.text(row, column, line.get(column));
                }
                row++;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableException("intake.broken/csv");
        }
        return sheet.build();
    }

    private static String decode(byte[] bytes) throws UnreadableException {
        for (Charset charset : charsets(bytes)) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') >= 0) {
                    throw new UnreadableException("intake.kind");
                }
                return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
            } catch (CharacterCodingException e) {
                // The next one, then.
            }
        }
        throw new UnreadableException("intake.encoding");
    }

    private static List<Charset> charsets(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return List.of(StandardCharsets.UTF_16);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    /** The one that the file has most of: amounts written with commas stand in quotes or beside tabs. */
    private static char separator(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        char most = ',';
        for (char separator : SEPARATORS) {
            if (count(start, separator) > count(start, most)) {
                most = separator;
            }
        }
        return most;
    }

    /** How many separators the fullest line has. */
    private static int longest(String text) {
        char separator = separator(text);
        int longest = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count = text.charAt(i) == '\n' || text.charAt(i) == '\r' ? 0
                    : text.charAt(i) == separator ? count + 1 : count;
            longest = Math.max(longest, count);
        }
        return longest;
    }

    private static long count(String text, char character) {
        return text.chars().filter(one -> one == character).count();
    }
}
