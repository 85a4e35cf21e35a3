package org.mingce.rollover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.cli.FrontDoor;
import org.mingce.model.Node;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.TodoPoint;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.Workshop;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.edit.KeyOrder;
import org.mingce.yaml.edit.NodeChange;
import org.mingce.yaml.edit.PiecePath;
import org.mingce.yaml.edit.YamlWriter;

/** A new year begun through the program's front door in a copy of the project's data, and a clerk who does its list. */
final class Turning {

    private static final Pattern AMOUNT = Pattern.compile("(: )(-?[0-9]+(?:\\.[0-9]+)?)(?=\\s*[,}#]|\\s*$)");

    private final Workshop workshop;
    private final Path folder;
    private final String department;
    private final int year;
    private int status;
    private String console = "";

    Turning(Path folder, String department, int year) {
        this.folder = folder;
        this.workshop = Workshop.in(folder);
        this.department = department;
        this.year = year;
    }

    Workshop workshop() {
        return workshop;
    }

    /** Begins the year. */
    Turning begin(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--new-year", Integer.toString(year)));
        arguments.addAll(List.of(options));
        return run(arguments);
    }

    /** Imports a workbook into it. */
    Turning imports(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--import", file.toString(), "--year",
                Integer.toString(year)));
        arguments.addAll(List.of(options));
        return run(arguments);
    }

    /** Makes its booklets of these years. */
    Turning batch(String years) {
        return run(List.of("--year", years, "--formats", "html"));
    }

    private Turning run(List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("--dept", department, "--data",
                workshop.file("data").toString(), "--templates", workshop.file("templates").toString(), "--out",
                workshop.file("output").toString()));
        arguments.addAll(options);
        FrontDoor door = new FrontDoor();
        status = door.run(arguments.toArray(String[]::new));
        console = door.console().replace(folder + File.separator, "");
        return this;
    }

    Turning succeeds() {
        assertEquals(0, status, console);
        return this;
    }

    int status() {
        return status;
    }

    String console() {
        return console;
    }

    String name(String file) {
        return "data/" + department + "/" + year + "/" + file;
    }

    String read(String file) {
        return workshop.read(name(file));
    }

    Turning edit(String file, UnaryOperator<String> change) {
        workshop.edit(name(file), change);
        return this;
    }

    List<TodoPoint> points() {
        return new Mingce(new Folders(workshop.file("data"), workshop.file("templates"), workshop.file("output")))
                .todo(department, year);
    }

    List<TodoPoint> open() {
        return points().stream().filter(TodoPoint::isOpen).toList();
    }

    /** Fills whatever is blank: texts with a word, numbers with 1, a whole budget with enough. */
    Turning fill() {
        for (TodoPoint point : points()) {
            for (TodoPoint.Left left : point.left()) {
                if (left.kind() == TodoPoint.Kind.BLANK) {
                    boolean text = left.path().endsWith("actual");
                    String number = left.path().contains("annualBudget") ? "5117.32" : "1";
                    put(point.file(), path(point.at() + (point.at().isEmpty() ? "" : ".") + left.path()),
                            text ? "已完成" : number, text ? TextNode.Kind.TEXT : TextNode.Kind.NUMBER);
                }
            }
        }
        return this;
    }

    /** Gives every point that is open this answer. */
    Turning answer(TodoPoint.Answer answer) {
        List<TodoPoint> points = points();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).isOpen()) {
                put("todo.yaml", PiecePath.of("points", i, "answer"), answer.label(), TextNode.Kind.TEXT);
            }
        }
        return this;
    }

    void put(String file, PiecePath path, String value, TextNode.Kind kind) {
        Node node = new TextNode(value, kind, null, Position.of(""));
        edit(file, text -> {
            Outcome<String> changed = new YamlWriter(KeyOrder.NONE).changed(new SourceText(file, text),
                    List.of(new NodeChange.Put(path, node)));
            assertNotNull(changed.value(), () -> changed.diagnostics().toString());
            return changed.value();
        });
    }

    private static PiecePath path(String written) {
        List<Object> steps = new ArrayList<>();
        for (String step : written.split("\\.")) {
            steps.add(step.matches("[0-9]{1,2}") ? (Object) (Integer.parseInt(step) - 1) : step);
        }
        return new PiecePath(steps);
    }

    /** The year's workbook, in which every amount is twice that of the year before; made in a folder of its own. */
    Path workbook(Path elsewhere, int from) {
        Workshop donor = Workshop.in(elsewhere);
        for (String file : List.of("accounts.yaml", "tables.yaml")) {
            donor.write("data/" + department + "/" + year + "/" + file,
                    twice(donor.read("data/" + department + "/" + from + "/" + file)));
        }
        donor.write("data/" + department + "/" + year + "/overview.yaml",
                donor.read("data/" + department + "/" + from + "/overview.yaml"));
        return donor.run(department, year, "--formats", "xlsx").file("xlsx");
    }

    private static String twice(String yaml) {
        StringBuilder text = new StringBuilder();
        for (String line : yaml.split("\n")) {
            Matcher amount = AMOUNT.matcher(line);
            text.append(line.startsWith("#") ? line : amount.replaceAll(found -> found.group(1)
                    + new BigDecimal(found.group(2)).multiply(BigDecimal.valueOf(2)).toPlainString())).append('\n');
        }
        return text.toString();
    }
}
