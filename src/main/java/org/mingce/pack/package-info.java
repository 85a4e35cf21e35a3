/** How files are written: texts that grow, zips whose bytes follow from their parts alone. */
package org.mingce.pack;
