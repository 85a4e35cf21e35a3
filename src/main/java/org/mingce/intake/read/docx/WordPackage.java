package org.mingce.intake.read.docx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingce.intake.read.common.RefusedFileException;

/**
 * What a Word file holds, before it is opened: how large its parts become, whether they declare entities.
 *
 * @param hasTextBoxes whether text stands in boxes outside of the text
 */
record WordPackage(boolean hasTextBoxes) {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_ONE = 40L << 20;
    private static final long MOST_ALL = 96L << 20;
    private static final int CHUNK = 1 << 16;
    private static final String DOCUMENT = "word/document.xml";
    private static final String BOX = "txbxContent";

    /**
     * Whether a packed file has the part that makes it a Word file.
     *
     * @throws ZipException if it can't be looked into
     */
    static boolean is(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(DOCUMENT) != null;
        }
    }

    /** Looks through a file; one that no Word file can be is refused. */
    static WordPackage of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(DOCUMENT) == null) {
                throw new RefusedFileException("file.kind");
            }
            if (zip.size() > MOST_PARTS) {
                throw new RefusedFileException("file.bomb");
            }
            boolean boxes = false;
            long all = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    Scan scan = new Scan(name.equals(DOCUMENT));
                    all += scan.size(zip, entry);
                    boxes |= scan.hasBox;
                }
                if (all > MOST_ALL) {
                    throw new RefusedFileException("file.bomb");
                }
            }
            return new WordPackage(boxes);
        } catch (ZipException e) {
            throw new RefusedFileException("file.damaged");
        }
    }

    /** One part, read through once. */
    private static final class Scan {

        private final boolean looksForBoxes;
        private boolean hasBox;

        Scan(boolean looksForBoxes) {
            this.looksForBoxes = looksForBoxes;
        }

        long size(ZipFile zip, ZipEntry entry) throws IOException {
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] chunk = new byte[CHUNK];
                long size = 0;
                String end = "";
                int read = in.readNBytes(chunk, 0, CHUNK);
                while (read > 0) {
                    if (size == 0 || looksForBoxes) {
                        String text = end + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                        if (size == 0 && text.contains("<!DOCTYPE")) {
                            throw new RefusedFileException("file.entities");
                        }
                        hasBox |= looksForBoxes && text.contains(BOX);
                        end = text.substring(Math.max(0, text.length() - BOX.length()));
                    }
                    size += read;
                    if (size > MOST_ONE) {
                        throw new RefusedFileException("file.bomb");
                    }
                    read = in.readNBytes(chunk, 0, CHUNK);
                }
                return size;
            }
        }
    }
}
