/**
 * The booklet as one XHTML tree with its stylesheet and images, as templates give it and renderers take it. Neither
 * side knows the other.
 */
package org.mingce.page;
