package org.mingce.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.Position;

/**
 * A document as a booklet.
 *
 * @param booklet  what it states: its tables and terms; of the edition only those tables that were read
 * @param edition  the edition that it follows; empty where it follows none that is known
 * @param document the document with its headings, and what each piece stands in
 * @param parts    the headings of the edition's parts that it has, by their ids
 * @param sections the headings of the sections that it has, by their ids
 * @param tables   the edition's tables that it has, by their ids
 * @param said     what was not read
 */
public record PrintedBooklet(Booklet booklet, Optional<Edition> edition, Document document,
                             Map<String, Heading> parts, Map<String, Heading> sections,
                             Map<String, PrintedTable> tables, List<Diagnostic> said) {

    /**
     * An official table that the document has.
     *
     * @param isRead   whether its rows and columns could be told apart
     * @param isEmpty  whether it holds no amount but zero
     * @param isBlank  whether it was read and holds no amount at all
     * @param below    what stands right below it
     * @param position where it is
     */
    public record PrintedTable(boolean isRead, boolean isEmpty, boolean isBlank, String below, Position position) {
    }
}
