package org.mingce.model;

/**
 * An annex of part five.
 *
 * @param kind     which template prints it: {@code templates/annex/<kind>.ftlh}
 * @param content  everything its file says
 * @param position where the file begins
 */
public record Annex(String kind, MapNode content, Position position) {
}
