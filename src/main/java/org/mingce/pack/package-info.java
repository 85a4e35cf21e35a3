/** Files that are zips inside, and what makes their bytes follow from their parts alone. */
package org.mingce.pack;
