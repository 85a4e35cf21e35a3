/**
 * What makes a PDF readable without seeing it (ISO 14289-1, PDF/UA): the structure tree, made of the elements of the
 * booklet's tree and tied to what is painted while it is painted; links; the pages' printed numbers as their labels.
 */
package org.mingce.render.pdf.tags;
