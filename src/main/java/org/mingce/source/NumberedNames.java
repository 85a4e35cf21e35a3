package org.mingce.source;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders names as people number them: {@code annex-3} before {@code annex-3-1} before {@code annex-10}. */
final class NumberedNames implements Comparator<String>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]");

    @Override
    public int compare(String one, String other) {
        Matcher ones = PIECE.matcher(one.replaceFirst("\\.yaml$", ""));
        Matcher others = PIECE.matcher(other.replaceFirst("\\.yaml$", ""));
        while (ones.find()) {
            if (!others.find()) {
                return 1;
            }
            int order = comparePieces(ones.group(), others.group());
            if (order != 0) {
                return order;
            }
        }
        return others.find() ? -1 : one.compareTo(other);
    }

    private static int comparePieces(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }
}
