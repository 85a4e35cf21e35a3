package org.mingce.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.document.Document;
import org.mingce.intake.read.common.RefusedFileException;
import org.mingce.intake.read.docx.DocxReader;
import org.mingce.intake.read.html.HtmlReader;
import org.mingce.intake.read.pdf.PdfReader;
import org.mingce.intake.read.text.TextReader;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.Position;

/**
 * Opens files of others, the most hostile input of all: what they are is told by their content, how much of them is
 * read is bounded, and nothing that they name is fetched or run.
 */
public final class DocumentFiles {

    /** Bytes of a PDF or Word file. */
    private static final long MOST = 64L << 20;
    /** Bytes of a page or text: these become characters as they are. */
    private static final long MOST_TEXT = 8L << 20;
    /** Headings, paragraphs and tables. */
    private static final int MOST_BLOCKS = 100_000;
    /** Of all tables; a merged cell counts as those that it covers. */
    private static final int MOST_CELLS = 400_000;
    private static final int HEAD = 1024;
    /** A file of this name that is packed as old ones are is a Word file with a password. */
    private static final String LOCKED = "docx";
    private static final Pattern HTML = Pattern.compile("(?i)\\s*(?:<\\?xml|<!doctype html|<html|<head|<body|<meta)");
    private static final Set<String> ENDINGS = Set.of("pdf", "docx", "docm", "html", "htm", "txt");

    private final Messages messages = Messages.of(DocumentFiles.class);

    /** Whether a file's name says that it may be a booklet. */
    public static boolean isKnown(Path file) {
        return ENDINGS.contains(ending(file));
    }

    /**
     * Whether a file is a document and no spreadsheet: by its content, or where that does not tell it by its name. One
     * that can't be read is taken for what its name says.
     */
    public static boolean isDocument(Path file) {
        boolean named = isKnown(file);
        try {
            String head = Files.isRegularFile(file) ? head(file) : "";
            if (head.contains("%PDF-")) {
                return true;
            }
            if (head.startsWith("PK\u0003\u0004")) {
                return DocxReader.isWord(file);
            }
            return named && (!head.startsWith("\u00D0\u00CF\u0011\u00E0") || ending(file).equals(LOCKED));
        } catch (IOException e) {
            return named;
        }
    }

    /**
     * What a file says.
     *
     * @param file  the file
     * @param shown how it is shown
     * @return the document, with what was not read in it; or no value and why
     * @throws IOException where the disk fails
     */
    public Outcome<Document> read(Path file, String shown) throws IOException {
        try {
            Outcome<Document> read = opened(file, shown);
            limit(read.value());
            return read;
        } catch (RefusedFileException e) {
            Diagnostic why = messages.error(e.key(), Position.of(shown), e.arguments());
            return Outcome.failed(List.of(why));
        } catch (OutOfMemoryError e) {
            return Outcome.failed(List.of(messages.error("file.bomb", Position.of(shown))));
        }
    }

    private Outcome<Document> opened(Path file, String shown) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedFileException("file.none");
        }
        limit(file, MOST);
        if (Files.size(file) == 0) {
            throw new RefusedFileException("file.empty");
        }
        String head = head(file);
        if (head.contains("%PDF-")) {
            return pdf(PdfReader.read(file, shown), shown, isCut(file));
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return docx(DocxReader.read(file, shown), shown);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new RefusedFileException("file.old");
        }
        limit(file, MOST_TEXT);
        byte[] bytes = Files.readAllBytes(file);
        return Outcome.of(isHtml(file, head) ? HtmlReader.read(bytes, shown) : TextReader.read(bytes, shown));
    }

    /** Whether a PDF lacks the line that ends it: it was not sent to its end, and pages may be missing. */
    private static boolean isCut(Path file) throws IOException {
        try (RandomAccessFile pdf = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(HEAD, pdf.length())];
            pdf.seek(pdf.length() - tail.length);
            pdf.readFully(tail);
            return !new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private Outcome<Document> pdf(PdfReader.Reading read, String shown, boolean cut) {
        List<Diagnostic> said = new ArrayList<>();
        if (cut) {
            said.add(messages.warning("file.cut", Position.of(shown)));
        }
        read.pictures().forEach(page -> said.add(messages.warning("file.page-scanned", Position.page(shown, page))));
        read.unclear().forEach(page -> said.add(messages.warning("file.page-unclear", Position.page(shown, page))));
        return new Outcome<>(read.document(), said);
    }

    private Outcome<Document> docx(DocxReader.Reading read, String shown) {
        List<Diagnostic> said = read.unread().stream()
                .map(one -> messages.warning(one.key(), Position.of(shown), one.detail())).toList();
        return new Outcome<>(read.document(), said);
    }

    /** What follows takes time with each piece, and no booklet has so many. */
    private static void limit(Document document) throws RefusedFileException {
        long cells = document.tables().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream())
                .mapToLong(cell -> (long) cell.columns() * cell.rows()).sum();
        if (document.blocks().size() > MOST_BLOCKS || cells > MOST_CELLS) {
            throw new RefusedFileException("file.bomb");
        }
    }

    private static void limit(Path file, long most) throws IOException {
        long size = Files.size(file);
        if (size > most) {
            throw new RefusedFileException("file.large", size >> 20, most >> 20);
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isHtml(Path file, String head) {
        return ending(file).startsWith("htm") || HTML.matcher(head.replace("\u00EF\u00BB\u00BF", "")).lookingAt();
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
