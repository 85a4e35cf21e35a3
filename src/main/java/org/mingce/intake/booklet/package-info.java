/**
 * A document as a booklet: which edition it follows, what its parts, sections and official tables are, and what the
 * tables say.
 */
package org.mingce.intake.booklet;
