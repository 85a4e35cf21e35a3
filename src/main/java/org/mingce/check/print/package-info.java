/** What only the finished page shows: numbers and texts that stand twice, or not at all. */
package org.mingce.check.print;
