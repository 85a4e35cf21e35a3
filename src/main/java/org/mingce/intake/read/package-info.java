/** Files of others, PDF, Word, web page or text, to documents: what a reader sees, with the place of every piece. */
package org.mingce.intake.read;
