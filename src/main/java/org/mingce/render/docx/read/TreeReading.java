package org.mingce.render.docx.read;

import org.mingce.render.docx.content.Shortfalls;
import org.mingce.render.layout.Layout;

/** One reading of a booklet's tree: what its readers share. */
record TreeReading(Looks looks, GeneratedContent generated, StoredPictures pictures, Numbering numbering,
        PageSetups setups, PageNumbers pages, Shortfalls shortfalls) {

    /** What the readers of a booklet share. */
    static TreeReading of(Layout layout, Shortfalls shortfalls) {
        Looks looks = new Looks(layout);
        PageNumbers pages = new PageNumbers(layout);
        GeneratedContent generated = new GeneratedContent(pages, shortfalls);
        return new TreeReading(looks, generated, new StoredPictures(looks, shortfalls), new Numbering(),
                new PageSetups(looks, generated), pages, shortfalls);
    }

    /** A reader for the content of a line. */
    InlineReader inline() {
        return new InlineReader(looks, generated, pictures, shortfalls);
    }
}
