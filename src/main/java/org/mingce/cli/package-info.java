/** The command line: options, what a person reads, exit statuses. The only package that prints. */
package org.mingce.cli;
