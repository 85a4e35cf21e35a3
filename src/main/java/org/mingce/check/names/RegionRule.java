package org.mingce.check.names;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.CharacterSet;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Department;

/**
 * Authorities of other places: what is left of a text that was copied from another department. Places are known by
 * name, and a county or district also by what stands on both sides of its name, a party or a place above it and an
 * authority; without these a new name can't be told from the words before 区委.
 */
final class RegionRule implements Rule.Check {

    private static final String AUTHORITY = "(?:党?委(?![托派员])|人民政府|政府|人大|政协|纪委|监委|财政[局厅]|审计[局厅]|民政[局厅]|教育[局厅]|公安[局厅])";
    private static final CharacterSet AUTHORITY_FIRSTS = new CharacterSet("党委人政纪监财审民教公");
    /** What stands behind them where they begin an authority; anything behind 委. */
    private static final CharacterSet AUTHORITY_SECONDS = new CharacterSet("委民大府协政计育安");
    private static final Pattern AUTHORITY_ALONE = Pattern.compile(AUTHORITY);
    /** A character of a place's name: none that joins places, or stands for places of a kind. */
    private static final String NAME = "(?:(?!管理|监督|部门|单位|机关|[委和及与或、各所全本该原县区市省州盟旗直属辖级])" + Passage.HAN + ")";
    /** What the pattern of a place begins with: most characters begin none. */
    private static final CharacterSet FIRSTS = new CharacterSet("中省自市地盟");
    private static final Pattern PLACE = Pattern.compile("(?:中共|中国共产党|省|自治区|市(?![场政民])|自治州|地区|盟)(?<name>" + NAME
            + "{2,8}?(?<kind>自治[县旗州]|[市县区旗]))(?=" + AUTHORITY + ")");

    @Override
    public void check(Subject subject, Report report) {
        Department department = subject.booklet().department();
        String names = Stream.of(department.name(), department.officialName(),
                department.content().text("shortName").orElse("")).collect(Collectors.joining(" "));
        OwnPlaces own = OwnPlaces.of(department);
        for (Passage passage : subject.passages()) {
            known(passage, own, report);
            unknown(passage, name -> Gazetteer.CHINA.named(name).isEmpty() && !names.contains(name)
                    && isOfItsKind(name, names), report);
        }
    }

    private static void known(Passage passage, OwnPlaces own, Report report) {
        String text = passage.text().substring(0, passage.text().length());
        Matcher authority = passage.text().matcher(AUTHORITY_ALONE);
        for (int at = 0; at < text.length(); at++) {
            if (!mayBegin(text, at) || !authority.region(at, text.length()).lookingAt()) {
                continue;
            }
            Optional<String> name = Gazetteer.CHINA.endingAt(text, at);
            if (name.isPresent() && !own.mayMean(text, at - name.get().length(), name.get())) {
                tell(passage, at - name.get().length(), at, report);
            }
        }
    }

    private static boolean mayBegin(String text, int at) {
        return AUTHORITY_FIRSTS.has(text.charAt(at)) && (text.charAt(at) == '委'
                || at + 1 < text.length() && AUTHORITY_SECONDS.has(text.charAt(at + 1)));
    }

    private static void unknown(Passage passage, Predicate<String> isOther, Report report) {
        String text = passage.text().substring(0, passage.text().length());
        Matcher matcher = passage.text().matcher(PLACE).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            if (!FIRSTS.has(text.charAt(at)) || !matcher.region(at, text.length()).lookingAt()) {
                at++;
                continue;
            }
            if (isOther.test(matcher.group("name"))) {
                tell(passage, matcher.start(), matcher.end(), report);
            }
            at = matcher.end();
        }
    }

    private static void tell(Passage passage, int start, int end, Report report) {
        report.at(passage.positionAt(start)).in(passage.place()).tells(passage.quote(start, end));
    }

    /** Whether the department's name says which place of that kind is its own: else this may be the one above it. */
    private static boolean isOfItsKind(String name, String own) {
        return switch (name.charAt(name.length() - 1)) {
            case '市' -> own.replace("省", " ").matches("(?s).*" + Passage.HAN + "市.*");
            case '区', '县', '旗' -> own.contains("区") || own.contains("县") || own.contains("旗");
            default -> false;
        };
    }
}
