/**
 * Charts on paper: draws the tree's {@code svg.chart-drawing}, which the templates compute, as vectors and real text.
 * Colors and fonts are the computed styles of its elements. Knows no amounts, no wording and no kinds of charts.
 */
package org.mingce.render.layout.chart;
