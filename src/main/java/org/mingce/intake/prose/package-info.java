/**
 * A published booklet to data files: what its tables state, its prose by part and section, its annexes. What a template
 * prints of itself is not typed again; what has no place of its own goes whole into the nearest prose.
 */
package org.mingce.intake.prose;
