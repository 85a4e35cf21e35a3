/**
 * What a finance bureau would ask of the data before anything is published. A rule is a small class with a stable
 * code; a finding is a value. Nothing here changes a booklet.
 */
package org.mingce.check;
