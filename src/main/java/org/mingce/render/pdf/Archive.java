package org.mingce.render.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mingce.render.pdf.tags.Tagging;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.PDFCreationListener;

/**
 * Makes the PDF that Flying Saucer paints one for the archive: PDF/A-2a and PDF/UA-1, with nothing in it that changes
 * by itself.
 */
final class Archive implements PDFCreationListener {

    private static final String SRGB = "sRGB IEC61966-2.1";
    /** With 6, the usual one, a file is 3 % smaller and takes a quarter longer to make. */
    private static final int COMPRESSION = 4;

    private final BookletInfo info;
    private final Tagging tagging;

    /** With this structure; without one, and a PDF/A-2b, where it is {@code null}. */
    Archive(BookletInfo info, Tagging tagging) {
        this.info = info;
        this.tagging = tagging;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
        PdfWriter writer = renderer.getWriter();
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setCompressionLevel(COMPRESSION);
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(info.language(), PdfString.TEXT_UNICODE));
        writer.setXmpMetadata(new Xmp(info, tagging != null).toString().getBytes(StandardCharsets.UTF_8));
        // The time of writing says nothing about a booklet, and would make every run's file another one.
        writer.getInfo().remove(PdfName.CREATIONDATE);
        writer.getInfo().put(PdfName.PRODUCER, new PdfString(Xmp.PRODUCER));
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(info.fingerprint(), info.fingerprint()));
        if (tagging != null) {
            tagging.open(renderer);
        }
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pages) {
        // Nothing depends on the number of pages.
    }

    @Override
    public void onClose(ITextRenderer renderer) {
        try {
            addColours(renderer.getWriter());
            new Outline(renderer).write();
            if (tagging != null) {
                tagging.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("failed to finish the PDF", e);
        }
    }

    /** The output intent that PDF/A demands: what red, green and blue mean. */
    private static void addColours(PdfWriter writer) throws IOException {
        PdfStream profile = new PdfStream(new SrgbProfile().bytes());
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress(COMPRESSION);
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SRGB));
        intent.put(PdfName.INFO, new PdfString(SRGB));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    }
}
