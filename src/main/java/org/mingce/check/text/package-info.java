/** What the explanation compares, as its sections' schemas say: reasons for differences, and budgets of every item. */
package org.mingce.check.text;
