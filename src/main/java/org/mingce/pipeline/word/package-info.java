/**
 * What a clerk has changed in the Word file of our own booklet: told against the data that each piece was printed from,
 * and written there where the printed page then says what the clerk wrote.
 */
package org.mingce.pipeline.word;
