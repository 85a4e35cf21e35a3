package org.mingce.admission;

/** Why a picture can't be taken: the key of a message, and its details. */
final class RefusedPictureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Object[] details;

    RefusedPictureException(String key, Object... details) {
        super(key);
        this.details = details.clone();
    }

    String key() {
        return getMessage();
    }

    Object[] details() {
        return details.clone();
    }
}
