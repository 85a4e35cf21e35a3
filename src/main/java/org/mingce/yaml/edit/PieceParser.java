package org.mingce.yaml.edit;

import java.util.ArrayList;
import java.util.List;
import org.mingce.yaml.edit.Piece.Member;
import org.mingce.yaml.edit.Piece.Shape;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Finds the pieces of a text that has been read without a problem. */
final class PieceParser {

    private final Lines lines;
    private final ParserImpl parser;

    private PieceParser(Lines lines) {
        this.lines = lines;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StreamReader(lines.text()), options);
    }

    /** The root; {@code null} where the text holds nothing. */
    static Piece root(Lines lines) {
        PieceParser parser = new PieceParser(lines);
        parser.parser.getEvent();
        if (parser.parser.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        parser.parser.getEvent();
        return parser.piece();
    }

    private Piece piece() {
        Event event = parser.getEvent();
        int start = at(event.getStartMark());
        if (event instanceof AliasEvent) {
            return new Piece(Shape.ALIAS, start, at(event.getEndMark()), false, null, List.of(), true);
        }
        boolean bound = ((NodeEvent) event).getAnchor() != null;
        if (event instanceof ScalarEvent scalar) {
            return new Piece(Shape.SCALAR, start, end(scalar), false, scalar.getScalarStyle(), List.of(),
                    bound || scalar.getTag() != null);
        }
        CollectionStartEvent opening = (CollectionStartEvent) event;
        bound |= opening.getTag() != null;
        boolean map = event.is(Event.ID.MappingStart);
        List<Member> members = new ArrayList<>();
        int end = start;
        while (!parser.checkEvent(Event.ID.MappingEnd) && !parser.checkEvent(Event.ID.SequenceEnd)) {
            Member member = map ? entry() : item(opening.isFlow(), end);
            members.add(member);
            end = member.end();
        }
        Event closing = parser.getEvent();
        return new Piece(map ? Shape.MAP : Shape.LIST, start, opening.isFlow() ? at(closing.getEndMark()) : end,
                opening.isFlow(), null, members, bound);
    }

    private Member entry() {
        ScalarEvent key = parser.peekEvent() instanceof ScalarEvent scalar ? scalar : null;
        Piece name = piece();
        return new Member(name.start(), key == null ? "" : key.getValue(), piece());
    }

    private Member item(boolean flow, int before) {
        Piece value = piece();
        return new Member(flow ? value.start() : lines.skip(before), "", value);
    }

    private int end(ScalarEvent scalar) {
        int end = at(scalar.getEndMark());
        return switch (scalar.getScalarStyle()) {
            case LITERAL, FOLDED -> lines.trimmed(at(scalar.getStartMark()), end);
            default -> end;
        };
    }

    private int at(Mark mark) {
        return lines.offset(mark.getIndex());
    }
}
