/** Web pages to documents. */
package org.mingce.intake.read.html;
