/**
 * One booklet, from data to files: the stages in their order; and many booklets at once, of which each is one run.
 * Writing the output is the room {@code publish}'s business.
 */
package org.mingce.pipeline;

