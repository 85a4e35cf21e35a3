/**
 * The tree laid out on pages by Flying Saucer, once for PDF and DOCX: fonts by role, Chinese line breaks and even
 * lines, pages that keep together what belongs together, and what does not fit.
 */
package org.mingce.render.layout;
