package org.mingce.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A .xls (BIFF8), record by record with POI: neither the whole workbook nor what it embeds is held. */
final class XlsReader {

    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK", "Book");

    private final String file;
    private final Bounds bounds;

    XlsReader(String file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    List<Sheet> read(Path path) throws UnreadableException, IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableException("intake.encrypted");
            }
            String stream = STREAMS.stream().filter(root::hasEntryCaseInsensitive).findFirst()
                    .orElseThrow(() -> new UnreadableException("intake.kind"));
            XlsRecords records = new XlsRecords(file, bounds);
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(records);
            try (InputStream workbook = root.createDocumentInputStream(stream)) {
                new HSSFEventFactory().processEvents(request, workbook);
            }
            return new ArrayList<>(records.sheets());
        } catch (XlsRecords.StoppedException e) {
            throw e.reason();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException("intake.encrypted");
        } catch (OldExcelFormatException e) {
            throw new UnreadableException("intake.old");
        } catch (IOException | RuntimeException e) {
            // POI says in many ways that a record is not what it claims to be.
            throw new UnreadableException("intake.broken");
        }
    }
}
