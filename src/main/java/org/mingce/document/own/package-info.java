/** Our own page as a document. */
package org.mingce.document.own;
