/**
 * Whether a booklet is ready to be made at all: the accounts are there, and amounts are in the unit that their file
 * says. Findings of this room keep the booklet back, whatever severity is asked for, and stand alone: what would follow
 * from them hides what is wrong.
 */
package org.mingce.check.ready;
