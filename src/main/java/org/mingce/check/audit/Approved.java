package org.mingce.check.audit;

import java.util.List;
import org.mingce.document.Document;

/**
 * The booklet of the data, with which a finished document is compared.
 *
 * @param screen as it stands on the web page
 * @param paper  as it stands on paper and in Word
 * @param drawn  the words in its drawings
 */
public record Approved(Document screen, Document paper, List<String> drawn) {

    public Approved {
        drawn = List.copyOf(drawn);
    }
}
