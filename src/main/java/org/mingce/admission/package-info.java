/**
 * What of a page may go into any format: its elements, attributes and links, and its pictures, each of which is decoded
 * and made anew. One decision before all renderers, so that what is refused does not depend on which formats are made.
 */
package org.mingce.admission;
