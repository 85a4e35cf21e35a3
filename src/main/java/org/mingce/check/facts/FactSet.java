package org.mingce.check.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Subject;
import org.mingce.model.Annex;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.facts.FactChecks;
import org.mingce.model.facts.Operand;

/**
 * What a clerk states for one section or annex, with what its schema asks of it.
 *
 * @param checks   what is asked
 * @param facts    what is stated; empty where nothing is
 * @param position where the facts stand, or would stand
 * @param place    the section or annex in the booklet
 * @param path     what stands before a fact's path when it is named to the clerk: {@code threePublic.}
 */
public record FactSet(FactChecks checks, MapNode facts, Position position, Place place, String path) {

    private static final Pattern KEY = Pattern.compile("\\{([A-Za-z]{1,40})}");

    /** All that there are, of sections and of annexes. */
    private record FactSets(List<FactSet> sections, List<FactSet> annexes) {

        static FactSets of(Subject subject) {
            return subject.once(FactSets.class,
                    one -> new FactSets(List.copyOf(madeOfSections(one)), List.copyOf(madeOfAnnexes(one))));
        }
    }

    /** Those of the sections that the edition prints, then those of the annexes. */
    public static List<FactSet> of(Subject subject) {
        return Stream.concat(sections(subject).stream(), annexes(subject).stream()).toList();
    }

    /** Those of the annexes, in order. */
    public static List<FactSet> annexes(Subject subject) {
        return FactSets.of(subject).annexes();
    }

    /** Those of the sections that the edition prints, in order. */
    public static List<FactSet> sections(Subject subject) {
        return FactSets.of(subject).sections();
    }

    private static List<FactSet> madeOfAnnexes(Subject subject) {
        List<FactSet> sets = new ArrayList<>();
        for (int i = 0; i < subject.booklet().annexes().size(); i++) {
            Annex annex = subject.booklet().annexes().get(i);
            sets.add(new FactSet(subject.booklet().edition().annexChecks(annex.kind()), annex.content(),
                    annex.position(), subject.words().annex(i), ""));
        }
        return sets;
    }

    private static List<FactSet> madeOfSections(Subject subject) {
        MapNode explanation = subject.booklet().explanation();
        return subject.booklet().edition().flatSections().filter(section -> section.id() != null)
                .filter(section -> !subject.words().section(section.id()).anchor().isEmpty())
                .map(section -> section(subject, section, explanation)).toList();
    }

    private static FactSet section(Subject subject, Edition.Section section, MapNode explanation) {
        Optional<MapNode> facts = explanation.map(section.id());
        Position position = facts.map(MapNode::position).orElse(explanation.position());
        return new FactSet(section.checks(), facts.orElse(MapNode.empty(position)), position,
                subject.words().section(section.id()), section.id() + ".");
    }

    /** The pieces for each of which something is checked: those at the path, or all the facts as one. */
    Stream<MapNode> pieces(Subject subject, Optional<List<String>> each) {
        return each.map(way -> pieces(subject, facts, way)).orElse(Stream.of(facts));
    }

    /** The pieces at a path below one of the facts. */
    public static Stream<MapNode> pieces(Subject subject, MapNode below, List<String> way) {
        return new Operands(subject, below).nodes(way).filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }

    /** The place, with a heading in which keys in braces stand for facts of the piece. */
    Place place(String row, MapNode piece) {
        return row.isEmpty() ? place : place.row(filled(row, piece));
    }

    /** The text, with the piece's facts for keys in braces. */
    static String filled(String text, MapNode piece) {
        return KEY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                piece.text(match.group(1)).orElse("")));
    }

    /** Where the value stands; the piece's place where it is not stated. */
    Position at(Operands operands, MapNode piece, Operand... ways) {
        return Stream.of(ways).flatMap(way -> operands.position(way).stream()).findFirst()
                .orElse(piece == facts ? position : piece.position());
    }

    /** The fact at a path, where it is a text. */
    public Optional<TextNode> text(List<String> way) {
        return node(way).filter(TextNode.class::isInstance).map(TextNode.class::cast);
    }

    /** The fact at a path; empty where it is not stated. */
    public Optional<Node> node(List<String> way) {
        Node node = facts;
        for (String key : way) {
            Optional<Node> next = node instanceof MapNode map ? map.get(key) : Optional.empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    /** Where the fact at a path stands, or would stand: at the nearest piece that is stated. */
    public Position position(List<String> way) {
        for (int length = way.size(); length > 0; length--) {
            Optional<Node> node = node(way.subList(0, length));
            if (node.isPresent()) {
                return node.get().position();
            }
        }
        return position;
    }
}
