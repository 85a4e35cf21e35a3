/** A new year's data and its list of things to do, drafted from the folder of the year before. */
package org.mingce.rollover;
