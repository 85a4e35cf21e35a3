/**
 * How things look, in Word's terms and units: formats of characters, paragraphs and cells, named styles and their
 * names, and how they write themselves as WordprocessingML. Knows nothing of what a booklet says.
 */
package org.mingce.render.docx.style;
