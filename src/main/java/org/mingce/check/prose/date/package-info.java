/** Years, days and periods. */
package org.mingce.check.prose.date;
