/** What a finished booklet that comes without data must hold; which of the other rules a document alone allows. */
package org.mingce.check.audit;
