package org.mingce.render.docx.content;

import java.util.List;
import org.mingce.render.docx.style.TextFormat;

/**
 * What a booklet says in Word's terms.
 *
 * @param facts    what it says about itself
 * @param sections its text; at least one
 * @param text     how characters look where nothing says otherwise
 * @param lists    the lists that Word numbers, by number less one
 */
public record DocxContent(DocumentFacts facts, List<Section> sections, TextFormat text, List<NumberedList> lists) {
}
