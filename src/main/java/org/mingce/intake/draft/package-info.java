/**
 * Drafts of data files from what spreadsheets state: as little as the rest follows from, and every cell that does not.
 */
package org.mingce.intake.draft;
