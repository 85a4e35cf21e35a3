/** The booklet as PDF for paper and archive: the pages of the layout, with outline, metadata and embedded fonts. */
package org.mingce.render.pdf;
