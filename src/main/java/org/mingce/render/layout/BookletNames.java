package org.mingce.render.layout;

import org.w3c.dom.Element;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** What XHTML's names mean, of one document: its language is looked for once, not with every line of text. */
final class BookletNames extends XhtmlNamespaceHandler {

    private String language;

    @Override
    public String getLang(Element element) {
        if (element == null || element.hasAttribute("lang") && !element.getAttribute("lang").isEmpty()) {
            return super.getLang(element);
        }
        if (language == null) {
            language = super.getLang(element);
        }
        return language;
    }
}
