/**
 * Writing the output whole or not at all: a booklet's files in place of older ones, the record of what they were made
 * of, what was found apart from them, and the page that leads to all booklets. Knows nothing of how a booklet is made.
 */
package org.mingce.pipeline.publish;

