/**
 * Spreadsheets of others as sheets of cells that know their places: .xls, .xlsx, .csv. Every file is taken to be
 * hostile: nothing in it is run, fetched or computed, and time and memory are bounded whatever it says of itself.
 */
package org.mingce.intake.sheet;
