/** Percentages, changes and differences against the amounts in their sentence. */
package org.mingce.check.prose.rate;
