/**
 * The forms among the annexes, as far as their schemas say where things stand: weights, scores and grades, indicators,
 * lists of other forms, amounts in words.
 */
package org.mingce.check.forms;
