/**
 * What all formats share: a {@link org.mingce.render.Renderer} takes the page and its layout and writes one file. None
 * knows another, and none knows what the booklet says.
 */
package org.mingce.render;
