/**
 * What people type: every text of overview, explanation and annexes, and the mistakes that are known from published
 * booklets. A room for each thing that is judged; all may know {@code statement}, none another one.
 */
package org.mingce.check.prose;
