package org.mingce.model;

/**
 * What lies among the departments' folders and was passed over.
 *
 * @param folder its name
 * @param why    what is wrong with it, and what to do
 */
public record PassedOver(String folder, Diagnostic why) {
}
