/** PDF files to documents: glyphs and ruled lines by their places to lines, paragraphs and tables. */
package org.mingce.intake.read.pdf;
