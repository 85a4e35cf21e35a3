package org.mingce.model;

/**
 * A term of part four and what it means.
 *
 * @param position where it is defined
 */
public record Term(String name, String definition, Position position) {
}
