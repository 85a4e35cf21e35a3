package org.mingce.admission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.page.Origin;
import org.mingce.page.Page;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Lets a page pass, or says all that may not. An admitted page runs nothing and fetches nothing, and has its pictures
 * in itself; its renderers open no files.
 */
public final class Admission {

    private final Messages messages = Messages.of(Admission.class);
    private final Pictures pictures;
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

    private Admission(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * The same page with its pictures in itself; no page, and an error for each piece that may not pass, with its place
     * in the data where that is known.
     */
    public static Outcome<Page> of(Page page) {
        Admission admission = new Admission(new Pictures(page));
        if (page.document().getDocumentElement() != null) {
            admission.element(page.document().getDocumentElement());
        }
        Stylesheet.refused(page.stylesheet()).forEach(rule -> admission.refuse("page.style-refused", null, rule));
        List<Diagnostic> said = new ArrayList<>(admission.diagnostics);
        boolean passes = said.stream().noneMatch(Diagnostic::isError);
        return passes ? new Outcome<>(page, said) : Outcome.failed(said);
    }

    private void element(Element element) {
        if (!Markup.admits(element)) {
            refuse("page.element-refused", element, Markup.name(element));
            return;
        }
        attributes(element);
        if (Markup.name(element).equals("img")) {
            picture(element);
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                element(child);
            }
        }
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!Markup.admits(element, attribute)) {
                refuse("page.attribute-refused", element, attribute.getName(), attribute.getValue());
            } else if (Markup.isLink(attribute) && !Markup.admitsLink(element, attribute.getValue())) {
                refuse("page.link-refused", element, attribute.getValue());
            }
        }
    }

    private void picture(Element image) {
        String source = image.getAttribute("src");
        String shown = source.startsWith("data:") ? "data:…" : source;
        try {
            image.setAttribute("src", pictures.address(source));
            image.setAttribute(Page.IMAGE_NAME, shown);
            if (pictures.isAnimated(source)) {
                diagnostics.add(messages.warning("page.image/animated", place(image), shown));
            }
        } catch (RefusedPictureException e) {
            List<Object> details = new ArrayList<>(List.of(shown));
            details.addAll(List.of(e.details()));
            refuse(e.key(), image, details.toArray());
        }
    }

    private void refuse(String key, Element where, Object... what) {
        diagnostics.add(messages.error(key, place(where), what));
    }

    private static Position place(Element element) {
        return element == null ? null : Origin.of(element)
                .map(origin -> new Position(origin.file(), origin.line(), origin.column())).orElse(null);
    }
}
