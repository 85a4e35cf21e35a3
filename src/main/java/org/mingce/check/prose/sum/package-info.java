/** Sums, remainders, products and units of amounts within a sentence. */
package org.mingce.check.prose.sum;
