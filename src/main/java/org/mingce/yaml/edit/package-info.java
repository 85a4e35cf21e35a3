/**
 * Changes back into YAML text: spliced at the marks of the parsed text, read again and compared. What a change does not
 * mean stays as it was typed, to the byte; no file is ever printed anew.
 */
package org.mingce.yaml.edit;
