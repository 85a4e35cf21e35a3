/**
 * Values that all stages share: what the sources of a booklet state ({@link org.mingce.model.Booklet}), what its
 * edition prints ({@link org.mingce.model.Edition}), exact money, and diagnostics with their places. Knows no other
 * package.
 */
package org.mingce.model;
