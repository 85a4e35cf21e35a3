package org.mingce.check.prose.list;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Annex;
import org.mingce.model.ListNode;
import org.mingce.model.TextNode;

/** What a report lists as its attachments is in the booklet, under that title or one that says more. */
final class Attachments {

    static final Rule RULE = Rule.note(ListRules.MESSAGES, "prose.attachment", Attachments::check);

    private static final Pattern NEEDLESS = Pattern.compile("20\\d{2}年度?|[（(][^（）()]{0,30}[）)]|[《》\\s]|^\\d{1,2}[.．、]");

    private Attachments() {
    }

    private static void check(Subject subject, Report report) {
        List<Annex> annexes = subject.booklet().annexes();
        List<String> titles = annexes.stream().flatMap(annex -> annex.content().text("title").stream())
                .map(Attachments::plain).toList();
        for (int i = 0; i < annexes.size() && annexes.size() > 1; i++) {
            for (TextNode listed : listed(annexes.get(i)).toList()) {
                String name = plain(listed.text());
                if (!name.isEmpty() && titles.stream().noneMatch(title -> isPart(name, title) || isPart(title, name))) {
                    report.at(listed.position()).in(subject.words().annex(i)).values(listed.text(), "", "")
                            .tells(listed.text());
                }
            }
        }
    }

    private static Stream<TextNode> listed(Annex annex) {
        return Optional.of(annex).flatMap(one -> one.content().get("attachments")).filter(ListNode.class::isInstance)
                .stream().flatMap(list -> ((ListNode) list).items().stream()).filter(TextNode.class::isInstance)
                .map(TextNode.class::cast);
    }

    private static String plain(String title) {
        return NEEDLESS.matcher(title.strip()).replaceAll("");
    }

    /** Whether a title is what is left of another without some of its characters. */
    private static boolean isPart(String name, String title) {
        int at = 0;
        for (int i = 0; i < title.length() && at < name.length(); i++) {
            at += title.charAt(i) == name.charAt(at) ? 1 : 0;
        }
        return at == name.length();
    }
}
