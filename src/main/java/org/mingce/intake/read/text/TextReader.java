package org.mingce.intake.read.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.intake.read.common.Characters;
import org.mingce.intake.read.common.RefusedFileException;
import org.mingce.intake.read.common.TornLines;
import org.mingce.model.Position;

/**
 * Reads plain text, UTF-8 or GBK. Lines with tabs are rows of tables; torn lines are joined, over empty ones too where
 * the words go on. Marks of Markdown are no part of the text where the file has headings in it.
 */
public final class TextReader {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    /** The name of an item, which is long, and no heading of anything else. */
    private static final Pattern ITEM = Pattern.compile("[（(][类款][）)]");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|^[-*] (?=\\S)|</?[a-z]{1,6}>");
    private static final Charset GBK = Charset.forName("GB18030");
    private static final int LONGEST = 1_000_000;
    private static final int MOST_LINES = 300_000;

    private final String file;
    private final boolean isMarked;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Table.Row> rows = new ArrayList<>();
    private String last = "";
    private int textLine;
    private int rowLine;
    private boolean isGap;

    private TextReader(String file, boolean isMarked) {
        this.file = file;
        this.isMarked = isMarked;
    }

    /**
     * The document that a text is.
     *
     * @param file how the file is shown
     */
    public static Document read(byte[] bytes, String file) throws IOException {
        String[] lines = decoded(bytes).split("\\r\\n|[\\n\\r\\f]", MOST_LINES + 1);
        if (lines.length > MOST_LINES) {
            throw new RefusedFileException("file.bomb");
        }
        boolean marked = List.of(lines).stream().anyMatch(line -> HEADING.matcher(line).matches());
        TextReader reader = new TextReader(file, marked);
        for (int i = 0; i < lines.length; i++) {
            reader.line(lines[i], i + 1);
        }
        reader.endText();
        reader.endTable();
        return new Document(reader.blocks);
    }

    private static String decoded(byte[] bytes) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new RefusedFileException("file.kind");
            }
            return text;
        } catch (CharacterCodingException e) {
            return gbk(bytes);
        }
    }

    private static String gbk(byte[] bytes) throws IOException {
        try {
            return GBK.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("file.kind");
        }
    }

    private void line(String raw, int number) throws IOException {
        if (raw.length() > LONGEST) {
            throw new RefusedFileException("file.large/line", number);
        }
        if (raw.strip().isEmpty() && raw.indexOf('\t') < 0) {
            isGap = true;
            return;
        }
        Matcher heading = HEADING.matcher(raw.strip());
        if (isMarked && heading.matches() && !ITEM.matcher(raw).find()) {
            endText();
            endTable();
            blocks.add(new Heading(heading.group(1).length(), clean(heading.group(2)), "", spot(number), ""));
        } else if (raw.strip().indexOf('\t') >= 0 || !rows.isEmpty() && !isGap && raw.indexOf('\t') >= 0) {
            endText();
            row(raw, number);
        } else if (raw.startsWith("\t")) {
            endTable();
            cell(clean(raw), number);
        } else {
            endTable();
            prose(clean(isMarked ? raw.replaceFirst("^#+\\s+", "") : raw), number);
        }
        isGap = false;
    }

    /** A line that only a tab begins is a cell by itself: its text ends with it. */
    private void cell(String said, int number) {
        endText();
        if (!said.isEmpty()) {
            blocks.add(new Paragraph(Paragraph.Kind.ITEM, said, "", spot(number), ""));
        }
    }

    private void row(String raw, int number) {
        if (rows.isEmpty()) {
            rowLine = number;
        }
        List<Table.Cell> cells = new ArrayList<>();
        for (String cell : raw.split("\t", -1)) {
            String said = clean(cell);
            List<Paragraph> paragraphs = said.isEmpty() ? List.of()
                    : List.of(new Paragraph(Paragraph.Kind.TEXT, said, "", spot(number), ""));
            cells.add(new Table.Cell(paragraphs, false, 1, 1, spot(number)));
        }
        rows.add(new Table.Row(cells, false));
    }

    private void prose(String line, int number) {
        if (line.isEmpty()) {
            return;
        }
        if (TornLines.goesOn(text.toString(), last, line)) {
            String joined = TornLines.joined(text.toString(), line);
            text.setLength(0);
            text.append(joined);
            last = line;
            return;
        }
        endText();
        text.append(line);
        last = line;
        textLine = number;
    }

    private void endText() {
        if (text.length() > 0) {
            blocks.add(new Paragraph(Paragraph.Kind.TEXT, text.toString(), "", spot(textLine), ""));
            text.setLength(0);
        }
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            blocks.add(new Table(Table.Kind.PLAIN, rows, spot(rowLine), ""));
            rows.clear();
        }
    }

    private String clean(String line) {
        String said = Characters.tight(line);
        return isMarked ? Characters.tight(EMPHASIS.matcher(said).replaceAll("")) : said;
    }

    private Optional<Spot> spot(int line) {
        return Optional.of(Spot.line(new Position(file, line, 0)));
    }
}
