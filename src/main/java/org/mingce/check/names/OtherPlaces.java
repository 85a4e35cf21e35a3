package org.mingce.check.names;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Department;
import org.mingce.model.Neighbour;

/**
 * Districts and counties that are not the department's own: those of the other departments of the data wherever they
 * are named, and any whose document a title is or whose authority begins a sentence. They may well be meant.
 */
final class OtherPlaces {

    static final Rule RULE = Rule.note(NameRules.MESSAGES, "names.other-place", OtherPlaces::check);

    /** What a place's name is not made of: what goes before 区 and 县, and kinds of areas. */
    private static final String NAME = "(?:(?![委和及与或对向为于由在到从赴同以将把按经各所全本该原县区"
            + "市省州盟旗直属级社小园山林牧灾景校库辖城新发贫老地片战我乡农两跨大行国专主保下上东西南北中]"
            + ")" + Passage.HAN + ")";
    private static final Clue TITLED = Clue.of("《", "《(?:关于(?:印发|下达|公布))?(?<name>" + NAME + "{2}[县区旗])(?![域级块位])");
    private static final Pattern FIRST = Pattern.compile("(?<name>" + NAME + "{2}[县区旗])"
            + "(?=(?:委(?:组织部|宣传部|统战部|政法委|办公室|社会工作部)|人民政府|"
            + Passage.HAN + "{2,8}局)(?:$|[是以]|认真|的?主要职责|20\\d{2}|（盖?章?）))");
    private static final Pattern DISTRICT = Pattern.compile("(?:(?<=[市州盟])" + Passage.HAN + "{1,4}?|" + Passage.HAN
            + "{2})(?:区(?!域)|县|旗)");
    private static final int LONGEST = 5;
    private static final String KINDS = "区县旗";
    private static final String ENDS = "。；：\n";

    private final String own;
    private final Set<String> others;
    private final Report report;

    private OtherPlaces(Department department, Report report) {
        this.own = department.name() + " " + department.officialName() + " "
                + department.content().text("shortName").orElse("") + " "
                + department.content().text("district").orElse("");
        this.others = others(department, own);
        this.report = report;
    }

    private static void check(Subject subject, Report report) {
        OtherPlaces places = new OtherPlaces(subject.booklet().department(), report);
        // Where the department's own names say no place, any may be its own.
        if (DISTRICT.matcher(places.own).find()) {
            subject.passages().forEach(places::check);
        }
    }

    private static Set<String> others(Department department, String own) {
        Set<String> others = new TreeSet<>();
        for (Neighbour other : department.others()) {
            other.names().forEach(name -> DISTRICT.matcher(name).results().limit(1).map(found -> found.group())
                    .filter(place -> !own.contains(place)).forEach(others::add));
        }
        return others;
    }

    /** Whether a place's name may end with the character. */
    private static boolean isKind(String text, int at) {
        return KINDS.indexOf(text.charAt(at)) >= 0;
    }

    /** Tells each place once in a passage. */
    private void check(Passage passage) {
        if (!passage.text().mayHave(KINDS)) {
            return;
        }
        String text = passage.text().substring(0, passage.text().length());
        Set<String> told = new HashSet<>();
        for (int end = 2; end <= text.length() && !others.isEmpty(); end++) {
            for (int length = 2; isKind(text, end - 1) && length <= Math.min(LONGEST, end); length++) {
                if (others.contains(text.substring(end - length, end))) {
                    tell(passage, text.substring(end - length, end), end - length, told);
                }
            }
        }
        TITLED.each(passage.text(), titled -> tell(passage, titled.group("name"), titled.start("name"), told));
        Matcher first = passage.text().matcher(FIRST).useTransparentBounds(true);
        for (int at = 0; at + 2 < text.length(); at++) {
            if (isKind(text, at + 2) && (at == 0 || ENDS.indexOf(text.charAt(at - 1)) >= 0)
                    && first.region(at, text.length()).lookingAt()) {
                tell(passage, first.group("name"), at, told);
            }
        }
    }

    private void tell(Passage passage, String place, int at, Set<String> told) {
        if (!OwnPlaces.isWith(passage.text(), at) && !own.contains(place) && told.add(place)) {
            report.at(passage.positionAt(at)).in(passage.place()).values(place, "", "")
                    .tells(place, passage.quote(at, at + place.length()));
        }
    }
}
