/**
 * Writes the booklet's data for programs: the official tables by their keys, as they are printed, and the explanation's
 * facts. docs/booklet.schema.json says what may stand there; it is in the jar too.
 */
package org.mingce.render.json;
