package org.mingce.check.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Department;
import org.mingce.model.Neighbour;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/** A department that was made by copying another's folder: its names, its passages, and names that contradict. */
final class CopiedRules {

    static final Rule NAMED = Rule.warning(NameRules.MESSAGES, "names.other-department", CopiedRules::named);
    static final Rule COPIED = Rule.warning(NameRules.MESSAGES, "names.copied", CopiedRules::copied);
    static final Rule CONTRADICTION = Rule.warning(NameRules.MESSAGES, "names.contradiction",
            CopiedRules::contradiction);

    private static final int LONG = 30;
    private static final int LEAST_NAME = 5;
    private static final int OFFICE = 3;
    /** By so many characters at their end names are looked up. */
    private static final int END = 4;
    /** What follows the name of the department that a text is about. */
    private static final Pattern ABOUT = Pattern.compile("^(?:\\s?20\\d{2}\\s?年|概况|部门决算|整体支出|部门整体|本级|内设|(?:的)?主要职[责能]|"
            + "(?:的)?职[责能]|单位构成|[是为](?:本?[区县市省]|主管|负责)|共有|无“|开支)");
    private static final Pattern PLACE = Pattern.compile(Passage.HAN + "{2}(?:区(?!域)|县|旗)");

    private CopiedRules() {
    }

    private static Set<String> own(Department department) {
        Set<String> own = new LinkedHashSet<>(List.of(department.name(), department.officialName()));
        department.content().text("shortName").ifPresent(own::add);
        return own;
    }

    /** One finding for each other department that a text is about. */
    private static void named(Subject subject, Report report) {
        Set<String> own = own(subject.booklet().department());
        Map<String, List<Foreign>> byEnd = new HashMap<>();
        for (Neighbour other : subject.booklet().department().others()) {
            other.names().stream().filter(name -> name.length() >= LEAST_NAME
                    && own.stream().noneMatch(mine -> mine.contains(name))).forEach(name -> byEnd.computeIfAbsent(
                            name.substring(name.length() - END), end -> new ArrayList<>())
                            .add(new Foreign(name, other)));
        }
        BitSet lasts = new BitSet();
        byEnd.keySet().forEach(end -> lasts.set(end.charAt(END - 1)));
        Set<Neighbour> told = new HashSet<>();
        if (!byEnd.isEmpty()) {
            subject.passages().forEach(passage -> foreign(passage, byEnd, lasts, own).filter(told::add)
                    .ifPresent(other -> report.at(passage.position()).in(passage.place()).tells(other.name())));
        }
    }

    /** A name of another department. */
    private record Foreign(String name, Neighbour other) {
    }

    /** The first other department that a passage is about; each place is looked up, whatever the number of names. */
    private static Optional<Neighbour> foreign(Passage passage, Map<String, List<Foreign>> byEnd, BitSet lasts,
                                               Set<String> own) {
        String text = passage.text().toString();
        for (int end = END; end <= text.length(); end++) {
            if (!lasts.get(text.charAt(end - 1))) {
                continue;
            }
            for (Foreign foreign : byEnd.getOrDefault(text.substring(end - END, end), List.of())) {
                if (isAbout(text, end, foreign.name(), own)) {
                    return Optional.of(foreign.other());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAbout(String text, int end, String name, Set<String> own) {
        int start = end - name.length();
        if (start < 0 || !text.startsWith(name, start) || own.stream().anyMatch(self -> self.endsWith(name)
                && text.startsWith(self, end - self.length()))) {
            return false;
        }
        return start == 0 && end == text.length() || ABOUT.matcher(text.substring(end)).find();
    }

    /** Most of an overview word for word as another department's; offices of one kind may have the law's words. */
    private static void copied(Subject subject, Report report) {
        List<Passage> passages = subject.passages().stream()
                .filter(passage -> passage.file().endsWith("overview.yaml"))
                .filter(passage -> passage.text().length() >= LONG).toList();
        int all = passages.stream().mapToInt(passage -> passage.text().length()).sum();
        for (Neighbour other : subject.booklet().department().others()) {
            Set<String> theirs = new HashSet<>(other.passages());
            List<Passage> same = new ArrayList<>(passages);
            same.removeIf(passage -> !theirs.contains(passage.text().toString().strip()));
            int copied = same.stream().mapToInt(passage -> passage.text().length()).sum();
            if (!same.isEmpty() && copied * 2 > all) {
                boolean alike = office(subject.booklet().department().name()).equals(office(other.name()));
                report.at(same.get(0).position()).in(same.get(0).place())
                        .as(alike ? Severity.NOTE : Severity.WARNING).tells(same.size(), other.name());
            }
        }
    }

    private static String office(String name) {
        return name.substring(Math.max(0, name.length() - OFFICE));
    }

    private static void contradiction(Subject subject, Report report) {
        Department department = subject.booklet().department();
        department.content().text("shortName").filter(name -> !isShort(name, department.name())
                && !isShort(name, department.officialName()))
                .ifPresent(name -> report.at(position(department, "shortName")).tells("shortName", name,
                        department.name()));
        boolean elsewhere = places(department.name()).stream().noneMatch(department.officialName()::contains)
                && !places(department.name()).isEmpty() && !places(department.officialName()).isEmpty();
        boolean other = !department.officialName().contains(office(department.name()).substring(1))
                && !department.name().contains(office(department.officialName()).substring(1));
        if (elsewhere || other) {
            report.at(position(department, "officialName")).tells("officialName", department.officialName(),
                    department.name());
        }
    }

    private static Position position(Department department, String key) {
        return department.content().get(key).map(node -> node.position()).orElse(department.content().position());
    }

    private static List<String> places(String name) {
        return Optional.of(PLACE.matcher(name)).stream().flatMap(Matcher::results).map(found -> found.group())
                .flatMap(Stream::of).toList();
    }

    /** Whether a name leaves out characters of another, and nothing else. */
    private static boolean isShort(String name, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < name.length(); i++) {
            at += whole.charAt(i) == name.charAt(at) ? 1 : 0;
        }
        return at == name.length();
    }
}
