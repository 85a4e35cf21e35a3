/**
 * YAML text to nodes that know their places, for data and templates alike: one way to open a file, one to read it,
 * and in {@code schema} one to hold it to what it may say. Objects, tags and bombs are refused.
 */
package org.mingce.yaml;
