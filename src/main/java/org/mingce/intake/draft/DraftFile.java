package org.mingce.intake.draft;

/**
 * A file as an import would write it.
 *
 * @param name {@code accounts.yaml} …
 * @param text all of it
 */
public record DraftFile(String name, String text) {
}
