package org.mingce.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Finding;
import org.mingce.check.todo.TodoRules;
import org.mingce.desk.Query.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.pipeline.Holdings;
import org.mingce.pipeline.Preview;
import org.mingce.yaml.Folder;

/** What the page is told of booklets, as values of JSON. */
final class Reports {

    /** How advice names what is to be filled in: 在 explanation.yaml 的 threePublic.vehicles.held 填写. */
    private static final Pattern KEY = Pattern.compile("(\\w+\\.yaml) \\u7684 ([A-Za-z]\\w*(?:\\.\\w+)*)");
    private static final Pattern YEAR = Pattern.compile("-[0-9]{4}$");

    private final Workbench workbench;
    private final DataFiles files;
    private final Optional<Path> portal;

    /** @param portal where what goes to a portal is written; empty for nowhere */
    Reports(Workbench workbench, DataFiles files, Optional<Path> portal) {
        this.workbench = workbench;
        this.portal = portal;
        this.files = files;
    }

    /** Departments with their years and the state of each. */
    Map<String, Object> list() throws IOException {
        Holdings holdings = workbench.holdings();
        List<Object> departments = new ArrayList<>();
        holdings.years().forEach((id, years) -> {
            List<Object> states = new ArrayList<>();
            String name = id;
            for (int i = years.size() - 1; i >= 0; i--) {
                Booklet booklet = new Booklet(id, years.get(i));
                Optional<Register.State> state = workbench.state(booklet);
                if (name.equals(id)) {
                    name = state.flatMap(known -> known.preview().result().name()).orElse(id);
                }
                states.add(state(booklet, state));
            }
            departments.add(Map.of("id", id, "name", name, "years", states));
        });
        return Map.of("departments", departments, "regions", regions(),
                "portal", portal.map(Path::toString).orElse(""), "passedOver", holdings.passedOver().stream()
                .map(passed -> Map.of("name", passed.folder(), "message", passed.why().message(),
                        "advice", passed.why().hints())).toList());
    }

    /** The regions that have an edition with a year. */
    private List<String> regions() {
        Folder templates = new Folder(workbench.folders().templates());
        return templates.folders(templates.at("editions")).stream().filter(name -> YEAR.matcher(name).find())
                .map(name -> YEAR.matcher(name).replaceFirst("")).distinct().sorted().toList();
    }

    private static Map<String, Object> state(Booklet booklet, Optional<Register.State> known) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("year", booklet.year());
        known.ifPresent(now -> {
            state.put("status", now.preview().result().status().name());
            state.put("errors", now.preview().result().tally().errors());
            state.put("warnings", now.preview().result().tally().warnings());
            state.put("notes", now.preview().result().tally().notes());
            state.put("open", now.record().count(TodoRules::isOurs));
            state.put("published", now.shelved().published());
            state.put("current", now.shelved().current());
            state.put("edited", now.shelved().edited());
        });
        return state;
    }

    /** One booklet with its findings. */
    Map<String, Object> booklet(Booklet booklet, Workbench.Sheet sheet) {
        Preview preview = sheet.preview();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("dept", booklet.department());
        report.put("name", preview.result().name().orElse(booklet.department()));
        report.put("version", sheet.version());
        report.put("status", preview.result().status().name());
        report.put("fresh", preview.page().isPresent());
        report.put("page", sheet.good().isPresent());
        report.put("state", state(booklet, workbench.state(booklet)));
        report.put("files", files.of(booklet));
        report.put("absent", files.absent(booklet));
        report.put("findings", preview.findings().stream()
                .map(finding -> finding(finding, preview.blocking().contains(finding.diagnostic()))).toList());
        return report;
    }

    private Map<String, Object> finding(Finding finding, boolean blocking) {
        Position position = finding.position();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", finding.severity().name());
        fields.put("code", finding.code());
        fields.put("blocking", blocking);
        fields.putAll(place(position));
        fields.put("where", finding.place().toString());
        fields.put("anchor", finding.place().anchor());
        fields.put("message", workbench.folders().published(finding.message()));
        fields.put("stated", finding.values().stated());
        fields.put("expected", finding.values().expected());
        fields.put("difference", finding.values().difference());
        fields.put("computation", finding.computation());
        fields.put("advice", workbench.folders().published(finding.advice()));
        fields.put("waiver", finding.waiver());
        fields.put("key", key(finding));
        return fields;
    }

    /** Where in its file the advice wants something; empty where it names no key, or that of another file. */
    private static String key(Finding finding) {
        Matcher key = KEY.matcher(finding.advice());
        String file = finding.position() == null ? "" : finding.position().file();
        return key.find() && (file.equals(key.group(1)) || file.endsWith("/" + key.group(1))) ? key.group(2) : "";
    }

    /** A diagnostic that stands alone. */
    Map<String, Object> diagnostic(Diagnostic diagnostic) {
        return finding(Finding.of(diagnostic), false);
    }

    private Map<String, Object> place(Position position) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("shown", position == null ? "" : position.file());
        fields.put("file", position == null ? "" : files.name(position.file()).orElse(""));
        fields.put("line", position == null ? 0 : position.line());
        fields.put("column", position == null ? 0 : position.column());
        return fields;
    }
}
