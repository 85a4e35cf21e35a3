/**
 * What the official tables, the sections and the kinds of annexes are: read from {@code templates/}, merged with the
 * edition that prints them.
 */
package org.mingce.catalogue;
