/**
 * The booklet as DOCX, in four rooms: {@code read} takes the laid-out tree to {@code content}, whose looks are
 * {@code style}, and {@code part} writes it.
 */
package org.mingce.render.docx;
