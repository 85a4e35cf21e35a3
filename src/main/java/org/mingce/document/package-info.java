/**
 * A printed document as values: headings, paragraphs, tables, each with its place. What was read, our own page or a
 * file of somebody else's, makes no difference to whoever asks what it says.
 */
package org.mingce.document;
