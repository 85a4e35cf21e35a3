/** Word files to documents. */
package org.mingce.intake.read.docx;
