/**
 * Writes content as the parts of a DOCX file: document, styles, numbering, headers and footers, charts, and the package
 * that holds them. The only room that knows the package format.
 */
package org.mingce.render.docx.part;
