/**
 * What people type: every text of overview, explanation and annexes, cut into passages, sentences and quantities, and
 * the mistakes that are known from published booklets.
 */
package org.mingce.check.prose;
