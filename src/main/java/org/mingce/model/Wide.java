package org.mingce.model;

/** Characters that Chinese sets without blanks between them. */
public final class Wide {

    /** Planes 2 and 3 are kept for Han characters; of those that are newer than itself Java knows nothing. */
    private static final int FIRST_OF_HAN_PLANES = 0x20000;
    private static final int LAST_OF_HAN_PLANES = 0x3FFFD;

    private Wide() {
    }

    /** Whether it is a Han character or a full-width mark. */
    public static boolean is(int character) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(character);
        return Character.isIdeographic(character)
                || character >= FIRST_OF_HAN_PLANES && character <= LAST_OF_HAN_PLANES
                || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                || block == Character.UnicodeBlock.GENERAL_PUNCTUATION;
    }
}
