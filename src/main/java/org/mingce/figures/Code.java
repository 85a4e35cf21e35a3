package org.mingce.figures;

/**
 * A classification code as a place in a tree. Functional codes have 3 digits for a class (类), 5 for a section (款),
 * 7 for an item (项); economic codes 3 for a group (类) and 5 for an item (款).
 */
final class Code {

    static final int CLASS = 3;
    static final int SECTION = 5;
    static final int ITEM = 7;

    private Code() {
    }

    static boolean isCode(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return !key.isEmpty();
    }
}
