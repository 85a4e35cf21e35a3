package org.mingce.check.personal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of personal data in a text, however its digits are written: full-width, or apart by blanks and hyphens.
 *
 * @param kind  what it is
 * @param start where it begins
 * @param end   behind it
 */
record PersonalData(Kind kind, int start, int end) {

    private static final String DIGIT = "[0-9０-９]";
    private static final String NO_DIGIT_BEFORE = "(?<!" + DIGIT + ")";
    private static final String NO_DIGIT_AFTER = "(?!" + DIGIT + ")";
    private static final int WIDEST = 3;
    /** What stands between digits of one number: blanks of any width and hyphens. */
    private static final String GAP_CHARACTER = "[\\s\\u00A0\\u00AD\\u2000-\\u2015\\u2060\\u3000\\uFEFF\\uFF0D-]";
    private static final String GAP = GAP_CHARACTER + "{0," + WIDEST + "}+";
    private static final String NAMED = "(?:号码)?[:：为是]?" + GAP_CHARACTER + "{0,2})";
    /** What every kind has, so many digits with gaps no wider: no pattern is tried on a text without them. */
    private static final int FEWEST = 7;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int TEN = 10;

    /** Kinds of personal data, the longest first: an identity number must not count as a bank account. */
    enum Kind {
        /** 居民身份证号码 (GB 11643): 18 characters, the last a check digit. */
        IDENTITY_NUMBER("身份证号", "identity-number", NO_DIGIT_BEFORE + DIGIT + "(?:" + GAP + DIGIT + "){16}" + GAP
                + "[0-9０-９XxＸｘ](?![0-9０-９XxＸｘ])", 6, 4),
        /** 银行卡号: 16 to 19 digits with a Luhn check digit, together or in fours. */
        BANK_CARD("银行账号", "bank-account", NO_DIGIT_BEFORE + DIGIT + "{4}(?:" + GAP + DIGIT + "{4}){3}(?:" + GAP + DIGIT
                + "{1,3})?" + NO_DIGIT_AFTER, 4, 4),
        /** 银行账号: any such number behind its name. */
        BANK_ACCOUNT("银行账号", "bank-account", "(?<=(?:账号|帐号|账户|帐户|卡号)" + NAMED + DIGIT + "(?:" + GAP + DIGIT
                + "){11,29}" + NO_DIGIT_AFTER, 4, 4),
        /** 手机号码, together or as 3 4 4, 3 3 5, 4 4 3 or single digits; an amount is none. */
        MOBILE("手机号", "telephone", NO_DIGIT_BEFORE + "(?<!" + DIGIT + "\\.)(?:[8８][6６]" + GAP + ")?[1１](?:[3-9３-９]"
                + "(?:" + DIGIT + GAP + DIGIT + "{4}" + GAP + DIGIT + "{4}|" + DIGIT + GAP + DIGIT + "{3}" + GAP + DIGIT
                + "{5}|" + DIGIT + "{2}" + GAP + DIGIT + "{4}" + GAP + DIGIT + "{3})|" + GAP_CHARACTER + "[3-9３-９](?:"
                + GAP_CHARACTER + DIGIT + "){9})" + NO_DIGIT_AFTER + "(?!\\.[0-9])(?!\\s{0,2}[万亿]?元)", 3, 4),
        /** 固定电话, behind its name: 7 or 8 digits, perhaps with an area code. */
        TELEPHONE("电话号码", "telephone", "(?<=(?:电话|联系方式|热线|手机|座机|传真)" + NAMED + "(?:[（(]?[0０]" + DIGIT
                + "{2,3}[)）]?" + GAP + ")?" + DIGIT + "{3,4}" + GAP + DIGIT + "{4}" + NO_DIGIT_AFTER, 0, 4);

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
        if (!mayHold(text.toString())) {
            return all;
        }
        BitSet taken = new BitSet();
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(text);
            while (matcher.find()) {
                int clash = taken.nextSetBit(matcher.start());
                boolean isFree = clash < 0 || clash >= matcher.end();
                if (isFree && isPlausible(kind, digits(matcher.group()))) {
                    taken.set(matcher.start(), matcher.end());
                    all.add(new PersonalData(kind, matcher.start(), matcher.end()));
                }
            }
        }
        return all.stream().sorted((one, other) -> Integer.compare(one.start, other.start)).toList();
    }

    /** Whether enough digits stand together anywhere. */
    private static boolean mayHold(String text) {
        int digits = 0;
        int gap = 0;
        for (int i = 0; i < text.length() && digits < FEWEST; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
                digits++;
                gap = 0;
            } else if (digits > 0) {
                gap++;
                digits = gap > WIDEST || !isGap(c) ? 0 : digits;
            }
        }
        return digits == FEWEST;
    }

    /** Whether the character is one of {@link #GAP_CHARACTER}. */
    private static boolean isGap(char c) {
        return " \t\n\u000B\f\r-\u00A0\u00AD\u2060\u3000\uFEFF\uFF0D".indexOf(c) >= 0
                || c >= '\u2000' && c <= '\u2015';
    }

    /** The text with stars in place of the middle of the data. */
    static String masked(String text) {
        List<PersonalData> found = in(text);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        found.forEach(data -> hide(masked, data.start, data.end, data.kind.shownFirst, data.kind.shownLast));
        return masked.toString();
    }

    /** What a finding shows of this piece. */
    String shown(CharSequence text) {
        StringBuilder shown = new StringBuilder(text.subSequence(start, end));
        hide(shown, 0, shown.length(), kind.shownFirst, kind.shownLast);
        return shown.toString();
    }

    /** A telephone number that stands in a field of its own: all but the last four digits are stars. */
    static String maskedNumber(String number) {
        StringBuilder masked = new StringBuilder(number);
        hide(masked, 0, number.length(), 0, Kind.TELEPHONE.shownLast);
        return masked.toString();
    }

    /** Puts stars for all letters and digits between two places but the first and the last. */
    private static void hide(StringBuilder text, int start, int end, int shownFirst, int shownLast) {
        int count = digits(text.substring(start, end)).length();
        int seen = 0;
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                if (seen >= shownFirst && seen < count - shownLast) {
                    text.setCharAt(i, '*');
                }
                seen++;
            }
        }
    }

    /** The letters and digits alone, half-width. */
    private static String digits(String written) {
        StringBuilder digits = new StringBuilder();
        written.chars().filter(Character::isLetterOrDigit).forEach(c -> digits.append(Character.digit(c, TEN) >= 0
                ? (char) ('0' + Character.digit(c, TEN)) : c == 'x' || c == 'Ｘ' || c == 'ｘ' ? 'X' : (char) c));
        return digits.toString();
    }

    private static boolean isPlausible(Kind kind, String digits) {
        return switch (kind) {
            case IDENTITY_NUMBER -> hasIdentityCheckDigit(digits);
            case BANK_CARD -> hasLuhnCheckDigit(digits);
            case BANK_ACCOUNT, MOBILE, TELEPHONE -> true;
        };
    }

    private static boolean hasIdentityCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == number.charAt(WEIGHTS.length);
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
