/** One thing, one value: what the text repeats of the official tables and of itself. */
package org.mingce.check.prose.indicator;
