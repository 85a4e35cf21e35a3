package org.mingce.model;

/** How grave a {@link Diagnostic} is; declared from the gravest down, so that sorting puts the worst first. */
public enum Severity {
    /** The booklet can't be made, or something in it is wrong. */
    ERROR,
    /** Something looks wrong or is missing; a person must look. */
    WARNING,
    /** Worth knowing; nothing has to be done. */
    NOTE
}
