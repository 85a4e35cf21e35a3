/** Two documents beside each other: which pieces are the same, changed, added, removed or moved. */
package org.mingce.document.compare;
