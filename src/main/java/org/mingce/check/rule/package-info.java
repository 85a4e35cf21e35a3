/**
 * What every rule is made of: the rule as a declaration, the finding as a value, where things stand in the sources and
 * in the booklet, and how much of a difference rounding explains.
 */
package org.mingce.check.rule;
