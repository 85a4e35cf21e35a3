package org.mingce.check.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of personal data in a text.
 *
 * @param kind  what it is
 * @param start where it begins
 * @param end   behind it
 */
record PersonalData(Kind kind, int start, int end) {

    /** What every kind has: no pattern is tried on a text without it. */
    private static final Pattern DIGITS = Pattern.compile("\\d{7}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int TEN = 10;

    /** Kinds of personal data, the longest first: an identity number must not count as a bank account. */
    enum Kind {
        /** 居民身份证号码 (GB 11643): 18 characters, the last a check digit. */
        IDENTITY_NUMBER("身份证号", "identity-number", "(?<!\\d)\\d{17}[\\dXx](?![\\dXx])", 6, 4),
        /** 银行卡号: 16 to 19 digits with a Luhn check digit, or any such number behind its name. */
        BANK_ACCOUNT("银行账号", "bank-account", "(?<!\\d)\\d{16,19}(?!\\d)", 4, 4),
        /** 手机号码. */
        MOBILE("手机号", "telephone", "(?<!\\d)1[3-9]\\d{9}(?!\\d)", 3, 4),
        /** 固定电话, behind its name: 7 or 8 digits, perhaps with an area code. */
        TELEPHONE("电话号码", "telephone", "(?<=(?:电话|联系方式|热线)[:：]?\\s{0,2})(?:0\\d{2,3}-?)?\\d{7,8}(?!\\d)", 0, 4);

        private final String label;
        private final String code;
        private final Pattern pattern;
        private final int shownFirst;
        private final int shownLast;

        Kind(String label, String code, String pattern, int shownFirst, int shownLast) {
            this.label = label;
            this.code = code;
            this.pattern = Pattern.compile(pattern);
            this.shownFirst = shownFirst;
            this.shownLast = shownLast;
        }

        /** The kind in Chinese. */
        String label() {
            return label;
        }

        /** Which rule it breaches. */
        String code() {
            return code;
        }
    }

    /** The personal data of a text, in order, none inside another. */
    static List<PersonalData> in(CharSequence text) {
        List<PersonalData> all = new ArrayList<>();
        if (!DIGITS.matcher(text).find()) {
            return all;
        }
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(text);
            while (matcher.find()) {
                PersonalData found = new PersonalData(kind, matcher.start(), matcher.end());
                if (isPlausible(kind, matcher.group()) && all.stream().noneMatch(found::overlaps)) {
                    all.add(found);
                }
            }
        }
        return all.stream().sorted((one, other) -> Integer.compare(one.start, other.start)).toList();
    }

    /** The text with stars in place of the middle of the data. */
    static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        in(text).forEach(data -> hide(masked, data.start + data.kind.shownFirst, data.end - data.kind.shownLast));
        return masked.toString();
    }

    /** A telephone number that stands in a field of its own: all but the last four digits are stars. */
    static String maskedNumber(String number) {
        StringBuilder masked = new StringBuilder(number);
        hide(masked, 0, Math.max(0, number.length() - Kind.TELEPHONE.shownLast));
        return masked.toString();
    }

    private static void hide(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                text.setCharAt(i, '*');
            }
        }
    }

    private boolean overlaps(PersonalData other) {
        return start < other.end && other.start < end;
    }

    private static boolean isPlausible(Kind kind, String digits) {
        return switch (kind) {
            case IDENTITY_NUMBER -> hasIdentityCheckDigit(digits);
            case BANK_ACCOUNT -> hasLuhnCheckDigit(digits);
            case MOBILE, TELEPHONE -> true;
        };
    }

    private static boolean hasIdentityCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }

    private static boolean hasLuhnCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / TEN + weighted % TEN;
        }
        return sum % TEN == 0;
    }
}
