/** Names: of codes, of the department, of the terms that are explained. */
package org.mingce.check.names;
