/**
 * What follows from the accounts: the official tables as their declarations have them, differences and rates. What a
 * declaration can't say is a named inference, {@link org.mingce.figures.Following}.
 */
package org.mingce.figures;
