package org.mingce.document;

import java.util.Optional;

/** A piece of a document that stands by itself. */
public sealed interface Block permits Heading, Paragraph, Table {

    /** Where it is from; empty where nothing but the document itself says so. */
    Optional<Spot> spot();

    /** The id of the part, section, table or annex that it stands in; empty in a document without ids. */
    String anchor();
}
