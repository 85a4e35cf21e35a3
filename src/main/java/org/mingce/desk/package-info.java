/**
 * The local web page on which the clerk works: what there is, the booklet as it will be with what was found in it, and
 * changes to the data. It calls what the command line calls, writes data through {@code yaml.edit}, and answers nobody
 * but the browser of whoever started it.
 */
package org.mingce.desk;
