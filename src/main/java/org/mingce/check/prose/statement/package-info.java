/**
 * A statement with its numbers, as sentences have them, and whether words say more or less: what the rooms beside
 * read.
 */
package org.mingce.check.prose.statement;
