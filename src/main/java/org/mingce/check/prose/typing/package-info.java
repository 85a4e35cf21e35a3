/** Typing and pasting: marks, words, blanks, brackets, and what was left to be filled in. */
package org.mingce.check.prose.typing;
