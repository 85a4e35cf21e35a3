/** Plain text to a document. */
package org.mingce.intake.read.text;
