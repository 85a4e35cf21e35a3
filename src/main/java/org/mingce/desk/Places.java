package org.mingce.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.desk.Query.WrongException;
import org.mingce.model.Anchors;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Position;
import org.mingce.pipeline.Preview;

/** From what stands on the page to the line of data that made it. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9}):(\\d{1,9})");
    private static final Pattern ANCHOR = Pattern.compile("part-(\\d{1,3})((?:-\\d{1,3})*)");

    private static final Pattern ANNEX = Pattern.compile("annex-(\\d{1,3})");

    private final Preview preview;
    private final DataFiles files;

    Places(Preview preview, DataFiles files) {
        this.preview = preview;
        this.files = files;
    }

    /** The place in the data of a {@code place}, a cell ({@code table}, {@code row}, {@code column}) or an anchor. */
    Map<String, Object> of(Query query) throws WrongException {
        Matcher place = PLACE.matcher(query.get("place"));
        Optional<Position> position = place.matches()
                ? Optional.of(new Position(place.group(1), Integer.parseInt(place.group(2)),
                        Integer.parseInt(place.group(3))))
                : query.get("table").isEmpty() ? preview.booklet().flatMap(booklet -> under(booklet,
                        query.get("anchor")))
                : preview.source(query.get("table"), query.get("row"), query.get("column"));
        Map<String, Object> found = new LinkedHashMap<>();
        position.ifPresent(at -> files.name(at.file()).ifPresent(name -> {
            found.put("file", name);
            found.put("line", at.line());
            found.put("column", at.column());
        }));
        return found;
    }

    /** What a part of the booklet is made of: its section, its annex, or its file. */
    private static Optional<Position> under(Booklet booklet, String anchor) {
        Matcher matcher = ANCHOR.matcher(anchor);
        Matcher annex = ANNEX.matcher(anchor);
        if (annex.lookingAt() && !booklet.annexes().isEmpty()) {
            int index = Math.min(Integer.parseInt(annex.group(1)), booklet.annexes().size()) - 1;
            return Optional.of(booklet.annexes().get(Math.max(index, 0)).position());
        }
        if (!matcher.matches()) {
            return Optional.of(booklet.department().content().position());
        }
        int part = Integer.parseInt(matcher.group(1)) - 1;
        List<Edition.Part> parts = booklet.edition().parts();
        String id = part < parts.size() ? parts.get(part).id() : "";
        return Optional.ofNullable(switch (id) {
            case "overview" -> entry(booklet.overview(), number(matcher));
            case "explanation" -> section(booklet, anchor);
            case "glossary" -> Position.of(sibling(booklet, "glossary.yaml"));
            case "annexes" -> booklet.annexes().isEmpty() ? null : booklet.annexes()
                    .get(Math.min(Math.max(number(matcher), 0), booklet.annexes().size() - 1)).position();
            default -> booklet.accounts().position();
        });
    }

    /** The index that the anchor's second number means; -1 where it has none. */
    private static int number(Matcher anchor) {
        return anchor.group(2).isEmpty() ? -1 : Integer.parseInt(anchor.group(2).substring(1).split("-")[0]) - 1;
    }

    private static Position entry(MapNode map, int index) {
        return index < 0 || index >= map.entries().size() ? map.position() : map.entries().get(index).keyPosition();
    }

    private static Position section(Booklet booklet, String anchor) {
        Anchors anchors = new Anchors(booklet.edition());
        MapNode explanation = booklet.explanation();
        Position best = explanation.position();
        int length = 0;
        for (Edition.Section section : booklet.edition().flatSections().toList()) {
            String own = section.id() == null ? "" : anchors.section(section.id());
            boolean inside = anchor.equals(own) || anchor.startsWith(own + "-");
            if (!own.isEmpty() && inside && own.length() > length) {
                length = own.length();
                best = explanation.entries().stream().filter(entry -> entry.key().equals(section.id()))
                        .map(MapNode.Entry::keyPosition).findFirst().orElse(explanation.position());
            }
        }
        return best;
    }

    private static String sibling(Booklet booklet, String name) {
        String file = booklet.overview().position().file();
        return file.substring(0, file.lastIndexOf('/') + 1) + name;
    }
}
