package org.mingce.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.desk.Query.Booklet;
import org.mingce.desk.Query.WrongException;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.TodoPoint;
import org.mingce.pipeline.NewYearRequest;
import org.mingce.yaml.ConfinedFile;
import org.mingce.yaml.edit.KeyOrder;
import org.mingce.yaml.edit.NodeChange;
import org.mingce.yaml.edit.PiecePath;
import org.mingce.yaml.edit.SourceFile;
import org.mingce.yaml.edit.YamlWriter;

/** Begins new years, and shows and answers the lists of what is to be done in them. */
final class NewYears {

    private static final String LIST = "todo.yaml";

    private final Workbench workbench;
    private final DataFiles files;
    private final Edits edits;

    NewYears(Workbench workbench, DataFiles files, Edits edits) {
        this.workbench = workbench;
        this.files = files;
        this.edits = edits;
    }

    /** Begins a year of a department that there is; what became of it is told as an import's is. */
    Map<String, Object> begin(JsonNode asked, Importing importing) throws WrongException, IOException {
        String department = asked.path("dept").asText();
        int year = asked.path("year").asInt();
        if (!workbench.holdings().years().containsKey(department) || year < 1949 || year > 9999) {
            throw new WrongException(Reply.WRONG, "wrong.department");
        }
        return importing.report(workbench.mingce().newYear(new NewYearRequest(department, year, false)));
    }

    /** The list of a booklet's year, with the state of its file. */
    Map<String, Object> list(Booklet booklet) throws WrongException, IOException {
        // The state first: points that somebody changes meanwhile are newer than it, and an answer to them is refused.
        String state = state(name(booklet));
        List<TodoPoint> points = workbench.mingce().todo(booklet.department(), booklet.year());
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("state", state);
        list.put("answers", Stream.of(TodoPoint.Answer.values()).map(TodoPoint.Answer::label).toList());
        list.put("open", points.stream().filter(TodoPoint::isOpen).count());
        list.put("points", points.stream().map(this::point).toList());
        return list;
    }

    private Map<String, Object> point(TodoPoint point) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", point.what());
        fields.put("answer", point.answer().map(TodoPoint.Answer::label).orElse(""));
        fields.put("open", point.isOpen());
        List<Object> left = new ArrayList<>();
        for (TodoPoint.Left one : point.left()) {
            Position position = one.position();
            left.add(Map.of("kind", one.kind().name(), "path", one.path(), "text", one.text(), "file",
                    files.name(position.file()).orElse(""), "line", position.line(), "column", position.column()));
        }
        fields.put("left", left);
        return fields;
    }

    /** Writes an answer to a point into the list, over the very list that the person has seen. */
    Outcome<String> answer(JsonNode asked, Booklet booklet)
            throws WrongException, Edits.ConflictException, IOException {
        Optional<TodoPoint.Answer> answer = TodoPoint.Answer.of(asked.path("answer").asText());
        int point = asked.path("point").asInt(-1);
        if (answer.isEmpty() || point < 0) {
            throw new WrongException(Reply.WRONG, "wrong.request");
        }
        return edits.change(name(booklet), asked.path("state").asText(), List.of(new NodeChange.Put(
                PiecePath.of("points", point, "answer"), new TextNode(answer.get().label(), TextNode.Kind.TEXT, null,
                Position.of("")))), new YamlWriter(KeyOrder.NONE));
    }

    private static String name(Booklet booklet) {
        return booklet.department() + "/" + booklet.year() + "/" + LIST;
    }

    private String state(String name) throws WrongException, IOException {
        try {
            return files.file(name).read().map(SourceFile.Content::state).orElse(SourceFile.missing());
        } catch (ConfinedFile.RefusedException e) {
            throw new WrongException(Reply.MISSING, "wrong.path");
        }
    }
}
