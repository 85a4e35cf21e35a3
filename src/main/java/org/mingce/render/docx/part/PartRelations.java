package org.mingce.render.docx.part;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingce.render.docx.content.Chart;
import org.mingce.render.docx.content.StoredPicture;

/** What the document part refers to: pictures, charts and addresses of the web, each with the id that the text uses. */
final class PartRelations {

    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<StoredPicture, String> pictures = new LinkedHashMap<>();
    private final Map<Chart, String> charts = new LinkedHashMap<>();

    /** The id of an address. */
    String link(String address) {
        return links.computeIfAbsent(address, a -> "rIdLink" + (links.size() + 1));
    }

    /** The id of a picture. */
    String picture(StoredPicture picture) {
        return pictures.computeIfAbsent(picture, p -> "rIdPicture" + (pictures.size() + 1));
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

    /** Reading with their ids. */
    Map<StoredPicture, String> pictures() {
        return pictures;
    }
}
