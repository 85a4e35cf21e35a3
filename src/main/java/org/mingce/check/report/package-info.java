/** Findings as files: findings.json for programs, findings.html for the clerk. */
package org.mingce.check.report;
