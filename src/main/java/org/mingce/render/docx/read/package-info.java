/**
 * Reads the laid-out tree, with the styles that the layout computed, into content. The only room that knows the layout.
 */
package org.mingce.render.docx.read;
