/**
 * The forms among the annexes: self-evaluation, department targets, fund summary, fund targets. Weights and scores,
 * funds within a form, and the forms against each other and against the accounts.
 */
package org.mingce.check.forms;
