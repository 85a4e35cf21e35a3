/**
 * What the bureau is told of all booklets at once: what became of each one's last run, the overview, the form of
 * inspection. Knows nothing of how a booklet is made.
 */
package org.mingce.pipeline.bureau;
