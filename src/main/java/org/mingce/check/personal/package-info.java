/** Personal data that should not be published, and how it is masked. */
package org.mingce.check.personal;
