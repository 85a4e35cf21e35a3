package org.mingce.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The structure tree of a PDF file as PDFBox reads it, which knows nothing of the library that wrote it. */
public final class PdfTags {

    /**
     * A structure element.
     *
     * @param role       its type, for instance {@code TH}
     * @param attributes those of all its owners, by name: {@code Scope}, {@code ColSpan}; {@code Alt} and {@code E} too
     * @param content    texts, elements and annotations ({@link Link}), in the order in which they are read
     */
    public record Tag(String role, Map<String, String> attributes, List<Object> content) {

        /** The elements directly within. */
        public List<Tag> kids() {
            return content.stream().filter(Tag.class::isInstance).map(Tag.class::cast).toList();
        }

        /** The annotations that belong to it. */
        public List<Link> links() {
            return content.stream().filter(Link.class::isInstance).map(Link.class::cast).toList();
        }

        /** It and all elements within, in the order in which they are read. */
        public Stream<Tag> all() {
            return Stream.concat(Stream.of(this), kids().stream().flatMap(Tag::all));
        }

        /** All elements within of a type. */
        public List<Tag> all(String role) {
            return all().filter(tag -> tag.role().equals(role)).toList();
        }

        /** All text, as it is read. */
        public String text() {
            return content.stream().map(part -> part instanceof Tag tag ? tag.text() : part instanceof String text
                    ? text : "").collect(Collectors.joining());
        }

        /** For instance {@code P(甲 Link(乙))}; without attributes. */
        @Override
        public String toString() {
            return role + content.stream().filter(part -> !(part instanceof Link)).map(Object::toString)
                    .collect(Collectors.joining(" ", "(", ")"));
        }
    }

    /** An annotation of a page (from 1), with the words that say what it is. */
    public record Link(int page, String contents, double bottom, double height) {
    }

    private final Map<COSDictionary, Integer> pages = new HashMap<>();
    private final List<Map<Integer, String>> texts = new ArrayList<>();

    private PdfTags(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            pages.put(page.getCOSObject(), texts.size());
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> marked = new HashMap<>();
            extractor.getMarkedContents().forEach(mark -> marked.put(mark.getMCID(), text(mark)));
            texts.add(marked);
        }
    }

    /** The element at the top of a tagged file. */
    public static Tag of(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            return new PdfTags(pdf).tag(root.getCOSDictionary(COSName.K), -1);
        }
    }

    private static String text(PDMarkedContent mark) {
        return mark.getContents().stream().map(part -> part instanceof TextPosition text ? text.getUnicode()
                : part instanceof PDMarkedContent inner ? text(inner) : "").collect(Collectors.joining());
    }

    private Tag tag(COSDictionary element, int around) {
        COSDictionary named = element.getCOSDictionary(COSName.PG);
        int page = named == null ? around : pages.get(named);
        Map<String, String> attributes = new HashMap<>();
        for (COSBase owned : each(element.getDictionaryObject(COSName.A))) {
            ((COSDictionary) owned).entrySet().stream().filter(entry -> !entry.getKey().equals(COSName.O))
                    .forEach(entry -> attributes.put(entry.getKey().getName(), value(entry.getValue())));
        }
        for (COSName name : List.of(COSName.ALT, COSName.E, COSName.LANG)) {
            if (element.containsKey(name)) {
                attributes.put(name.getName(), element.getString(name));
            }
        }
        List<Object> content = new ArrayList<>();
        for (COSBase kid : each(element.getDictionaryObject(COSName.K))) {
            content.add(kid instanceof COSInteger number ? texts.get(page).get(number.intValue())
                    : kid((COSDictionary) kid, page));
        }
        return new Tag(element.getNameAsString(COSName.S), attributes, content);
    }

    private Object kid(COSDictionary kid, int page) {
        COSDictionary named = kid.getCOSDictionary(COSName.PG);
        int on = named == null ? page : pages.get(named);
        String type = kid.getNameAsString(COSName.TYPE, "");
        if (type.equals("MCR")) {
            return texts.get(on).get(kid.getInt(COSName.MCID));
        }
        if (type.equals("OBJR")) {
            COSDictionary annotation = kid.getCOSDictionary(COSName.getPDFName("Obj"));
            float[] place = annotation.getCOSArray(COSName.RECT).toFloatArray();
            return new Link(on + 1, annotation.getString(COSName.CONTENTS), place[1], place[3] - place[1]);
        }
        return tag(kid, page);
    }

    private static List<COSBase> each(COSBase one) {
        if (one instanceof COSArray many) {
            List<COSBase> all = new ArrayList<>();
            for (int i = 0; i < many.size(); i++) {
                all.add(many.getObject(i));
            }
            return all;
        }
        return one == null ? List.of() : List.of(one);
    }

    private static String value(COSBase value) {
        COSBase direct = value instanceof COSObject indirect ? indirect.getObject() : value;
        return direct instanceof COSName name ? name.getName() : direct instanceof COSInteger number
                ? String.valueOf(number.intValue()) : String.valueOf(direct);
    }
}
