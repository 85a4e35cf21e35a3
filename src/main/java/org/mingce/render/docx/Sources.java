package org.mingce.render.docx;

import org.mingce.page.Page;
import org.mingce.render.layout.Layout;

/** What the readers of one booklet share. */
record Sources(Looks looks, GeneratedContent generated, Pictures pictures, Numbering numbering, PageSetups setups,
        Findings findings) {

    /** The sources of a booklet. */
    static Sources of(Page page, Layout layout, Findings findings) {
        Looks looks = new Looks(layout);
        return new Sources(looks, new GeneratedContent(new PageNumbers(layout), findings),
                new Pictures(looks, page, findings), new Numbering(), new PageSetups(looks), findings);
    }

    /** A reader for the content of a line. */
    InlineReader inline() {
        return new InlineReader(looks, generated, pictures, findings);
    }
}
