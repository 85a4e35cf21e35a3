package org.mingce.render.pdf.tags;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfBorderArray;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** The links of a booklet: areas of its pages that lead elsewhere, tied to the structure, each with words for it. */
final class Links {

    private static final PdfName OBJECT_REFERENCE = new PdfName("OBJR");
    private static final PdfName OBJECT = new PdfName("Obj");

    private final PdfWriter writer;
    private final Destinations destinations;
    /** What has been painted of links on this page, in order, as far as it lies on one line. */
    private final List<Area> areas = new ArrayList<>();

    private record Area(TagNode link, Rectangle place) {

        /** Together with another one of the same link in the same line; {@code null} if it is none. */
        Area with(Area next) {
            Rectangle other = next.place;
            if (link != next.link || other.getBottom() >= place.getTop() || other.getTop() <= place.getBottom()) {
                return null;
            }
            return new Area(link, new Rectangle(Math.min(place.getLeft(), other.getLeft()),
                    Math.min(place.getBottom(), other.getBottom()), Math.max(place.getRight(), other.getRight()),
                    Math.max(place.getTop(), other.getTop())));
        }
    }

    Links(ITextRenderer renderer) {
        this.writer = renderer.getWriter();
        this.destinations = new Destinations(renderer);
    }

    /** Notes that a part of a link is painted here, in points. */
    void note(TagNode link, Rectangle place) {
        Area area = new Area(link, place);
        int last = areas.size() - 1;
        Area joined = last < 0 ? null : areas.get(last).with(area);
        if (joined == null) {
            areas.add(area);
        } else {
            areas.set(last, joined);
        }
    }

    /** Adds the links of the page that ends to it. */
    void write(int sheet) {
        areas.forEach(area -> add(area.link(), area.place(), sheet));
        areas.clear();
    }

    /** Adds the area of a link; nothing where it leads to what is not printed. */
    private void add(TagNode link, Rectangle area, int sheet) {
        PdfAction action = action(link.element().getAttribute("href"));
        if (action == null) {
            return;
        }
        PdfStructureTreeRoot root = writer.getStructureTreeRoot();
        PdfAnnotation annotation = new PdfAnnotation(writer, area.getLeft(), area.getBottom(), area.getRight(),
                area.getTop(), action);
        annotation.put(PdfName.SUBTYPE, PdfName.LINK);
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.put(PdfName.CONTENTS,
                new PdfString(new Description(link.element()).ofLink(), PdfString.TEXT_UNICODE));
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(root.addExistingObject(link.tied(root).getReference())));
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        writer.addAnnotation(annotation);

        PdfDictionary reference = new PdfDictionary(OBJECT_REFERENCE);
        reference.put(OBJECT, annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getPageReference(sheet + 1));
        link.add(reference);
    }

    private PdfAction action(String address) {
        if (!address.startsWith("#")) {
            return new PdfAction(address);
        }
        PdfDestination destination = destinations.of(address.substring(1));
        if (destination == null) {
            return null;
        }
        PdfAction action = new PdfAction();
        action.put(PdfName.S, PdfName.GOTO);
        action.put(PdfName.D, destination);
        return action;
    }
}
