/**
 * What a booklet says, in Word's terms: sections of paragraphs and tables, pieces of paragraphs, charts, pictures, and
 * what Word can't show of it. Values that {@code read} makes and {@code part} writes.
 */
package org.mingce.render.docx.content;
