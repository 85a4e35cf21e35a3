/** What a booklet must contain: its parts, and in every section what the section is about. */
package org.mingce.check.complete;
