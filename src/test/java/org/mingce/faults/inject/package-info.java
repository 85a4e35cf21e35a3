/**
 * Faults as clerks make them, put into the data of real booklets one at a time, to see which of them the checks tell.
 * Written without a look at the rules; whoever extends the rules should leave the kinds as they are.
 */
package org.mingce.faults.inject;
