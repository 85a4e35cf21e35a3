package org.mingce.render.pdf;

import java.util.Locale;

/** The metadata of a PDF/A-2b file as an XMP packet (ISO 16684-1). */
final class Xmp {

    /** What made the file; without version numbers of libraries, which say nothing about a booklet. */
    static final String PRODUCER = "Mingce";

    private final BookletInfo info;

    Xmp(BookletInfo info) {
        this.info = info;
    }

    /** The packet, to be written as UTF-8. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>B</pdfaid:conformance>
                <dc:format>application/pdf</dc:format>
                <pdf:Producer>%s</pdf:Producer>
                %s%s%s%s%s</rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""", PRODUCER,
                element("dc:title", "Alt", " xml:lang=\"x-default\"", info.title()),
                element("dc:creator", "Seq", "", info.author()),
                element("dc:description", "Alt", " xml:lang=\"x-default\"", info.description()),
                element("dc:language", "Bag", "", info.language()),
                info.keywords().isEmpty() ? "" : "<pdf:Keywords>" + escaped(info.keywords()) + "</pdf:Keywords>\n");
    }

    private static String element(String name, String container, String attribute, String value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "<%s><rdf:%s><rdf:li%s>%s</rdf:li></rdf:%s></%s>\n",
                name, container, attribute, escaped(value), container, name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
