/**
 * From a booklet and its figures to one XHTML tree, through the FreeMarker templates of an edition. No wording and no
 * layout stand here: this package hands templates exact values, keeps them inside their folder, and turns what they
 * get wrong into diagnostics with a place.
 */
package org.mingce.template;
