package org.mingce.render.pdf;

import java.util.Locale;

/** The metadata of a PDF/A-2 file as an XMP packet (ISO 16684-1). */
final class Xmp {

    /** What made the file; without version numbers of libraries, which say nothing about a booklet. */
    static final String PRODUCER = "Mingce";

    /** PDF/A knows nothing of PDF/UA: that the file is both takes a description of what says so. */
    private static final String ACCESSIBLE = """
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfuaid:part>1</pdfuaid:part>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of PDF/UA (ISO 14289)</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private final BookletInfo info;
    private final boolean tagged;

    /** For a file with tags, which is PDF/A-2a and PDF/UA-1, or without, which is PDF/A-2b. */
    Xmp(BookletInfo info, boolean tagged) {
        this.info = info;
        this.tagged = tagged;
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
                <pdfaid:conformance>%s</pdfaid:conformance>
                <dc:format>application/pdf</dc:format>
                <pdf:Producer>%s</pdf:Producer>
                %s%s%s%s%s</rdf:Description>
                %s</rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""", tagged ? "A" : "B", PRODUCER,
                element("dc:title", "Alt", " xml:lang=\"x-default\"", info.title()),
                element("dc:creator", "Seq", "", info.author()),
                element("dc:description", "Alt", " xml:lang=\"x-default\"", info.description()),
                element("dc:language", "Bag", "", info.language()),
                info.keywords().isEmpty() ? "" : "<pdf:Keywords>" + escaped(info.keywords()) + "</pdf:Keywords>\n",
                tagged ? ACCESSIBLE : "");
    }

    private static String element(String name, String container, String attribute, String value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "<%s><rdf:%s><rdf:li%s>%s</rdf:li></rdf:%s></%s>\n",
                name, container, attribute, escaped(value), container, name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
