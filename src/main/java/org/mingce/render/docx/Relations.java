package org.mingce.render.docx;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the document part refers to: pictures, charts and addresses of the web, each with the id that the text uses. */
final class Relations {

    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<String, String> pictures = new LinkedHashMap<>();
    private final Map<Chart, String> charts = new LinkedHashMap<>();

    /** The id of an address. */
    String link(String address) {
        return links.computeIfAbsent(address, a -> "rIdLink" + (links.size() + 1));
    }

    /** The id of a picture's source. */
    String picture(String source) {
        return pictures.computeIfAbsent(source, s -> "rIdPicture" + (pictures.size() + 1));
    }

    /** The id of a chart. */
    String chart(Chart chart) {
        return charts.computeIfAbsent(chart, c -> "rIdChart" + (charts.size() + 1));
    }

    /** Charts with their ids. */
    Map<Chart, String> charts() {
        return charts;
    }

    /** Addresses with their ids. */
    Map<String, String> links() {
        return links;
    }

    /** Sources with their ids. */
    Map<String, String> pictures() {
        return pictures;
    }
}
