/** What the readers of all formats have in common: characters, torn lines, limits. */
package org.mingce.intake.read.common;
