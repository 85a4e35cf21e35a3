/** Holds what was read to a JSON Schema and says in the clerk's words where it does not keep to it. */
package org.mingce.yaml.schema;
