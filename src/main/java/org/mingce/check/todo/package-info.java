/** Rules on what a new year still asks of the clerk. */
package org.mingce.check.todo;
