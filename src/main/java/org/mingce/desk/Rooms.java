package org.mingce.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mingce.desk.Query.Booklet;
import org.mingce.desk.Query.WrongException;
import org.mingce.model.Classification;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.template.StandalonePage;
import org.mingce.yaml.ConfinedFile;
import org.mingce.yaml.edit.SourceFile;

/** What stands at which address. */
final class Rooms {

    /** A worker, which has a policy of its own. */
    private static final String EARS = "ears.js";
    /** The page's own files, by the address's last part. */
    private static final Set<String> OWN = Set.of("desk.js", "words.js", "server.js", "list.js", "page.js",
            "findings.js", "editor.js", "form.js", "grid.js", "fields.js",
            "publish.js", "import.js", "conflict.js", "panes.js", "todo.js", "paper.js", "hear.js", EARS,
            "desk.css");

    private final DeskOptions options;
    private final Workbench workbench;
    private final Events events;
    private final DataFiles files;
    private final Reports reports;
    private final Overviews overviews;
    private final Edits edits;
    private final Forms forms;
    private final PaperPages paper;
    /** One for all requests: its imports go one after the other. */
    private final Importing importing;
    private final ObjectMapper mapper = new ObjectMapper();

    Rooms(DeskOptions options, Workbench workbench, Events events) {
        this.options = options;
        this.workbench = workbench;
        this.events = events;
        this.files = new DataFiles(options.folders().data(), options.folders().templates());
        this.edits = new Edits(files, workbench);
        this.forms = new Forms(workbench, files, edits);
        this.reports = new Reports(workbench, files, options.portal());
        this.importing = new Importing(workbench, files, edits, reports);
        this.overviews = new Overviews(options, workbench, reports);
        this.paper = new PaperPages(options, workbench);
    }

    Events events() {
        return events;
    }

    Reply reply(Query query) throws WrongException, IOException {
        return query.method().equals("POST") ? written(query) : read(query);
    }

    private Reply read(Query query) throws WrongException, IOException {
        return switch (query.path()) {
            case "/" -> page();
            case "/booklets" -> Reply.json(mapper, reports.list());
            case "/booklet" -> Reply.json(mapper, reports.booklet(known(query), workbench.sheet(known(query))));
            case "/page" -> Reply.of(Reply.OK, "text/html", Reply.BOOKLET,
                    workbench.sheet(known(query)).good().orElse(""));
            case "/booklet.pdf" -> paper.of(known(query));
            case "/place" -> Reply.json(mapper, new Places(workbench.sheet(known(query)).preview(), files)
                    .of(query));
            case "/form" -> Reply.json(mapper, forms.form(query, workbench.sheet(known(query))));
            case "/todo" -> Reply.json(mapper, new NewYears(workbench, files, edits).list(known(query)));
            case "/codes" -> Reply.json(mapper, codes(workbench.names(known(query))));
            case "/file" -> Reply.json(mapper, content(query.get("name")));
            case "/ready" -> Reply.json(mapper, overviews.ready());
            case "/changes" -> overviews.changes(known(query));
            case "/overview", "/overview.xlsx", "/findings.xlsx", "/inspection.xlsx" -> overviews.reply(query);
            default -> own(query.path().substring(1));
        };
    }

    private Reply written(Query query) throws WrongException, IOException {
        JsonNode asked = query.json(mapper);
        try {
            return switch (query.path()) {
                case "/file" -> Reply.json(mapper, done(edits.save(asked.path("name").asText(),
                        asked.path("state").asText(), asked.path("text").asText())));
                case "/change" -> changed(forms.change(asked, known(query)));
                case "/import" -> Reply.json(mapper, importing.run(asked));
                case "/new-year" -> Reply.json(mapper, new NewYears(workbench, files, edits).begin(asked, importing));
                case "/answer" -> changed(new NewYears(workbench, files, edits).answer(asked, known(query)));
                case "/publish" -> Reply.json(mapper,
                        new Publishing(options, workbench, reports).publish(known(query)));
                case "/publish-ready" -> Reply.json(mapper, overviews.publishReady(agreed(asked),
                        (done, all) -> events.say("publishing " + done + " " + all)));
                case "/undo" -> Reply.json(mapper, Map.of("name", edits.undo().orElse(""), "undo", edits.count()));
                default -> throw new WrongException(Reply.MISSING, "wrong.page");
            };
        } catch (Edits.ConflictException e) {
            return Reply.json(Reply.CONFLICT, mapper, content(e.name()));
        }
    }

    private static Predicate<String> agreed(JsonNode asked) {
        Set<String> agreed = new HashSet<>();
        asked.path("booklets").forEach(name -> agreed.add(name.asText()));
        return asked.has("booklets") ? agreed::contains : name -> true;
    }

    /** The new state; or, refused, what can't be done. */
    private Reply changed(Outcome<String> outcome) throws IOException {
        return outcome.value() != null ? Reply.json(mapper, done(outcome.value()))
                : Reply.json(Reply.UNFIT, mapper, Map.of("problems",
                        outcome.diagnostics().stream().map(reports::diagnostic).toList()));
    }

    /** The year's codes with their names. */
    private static Map<String, Object> codes(Classification names) {
        return Map.of("functional", names.functional(), "economic", names.economic());
    }

    private Map<String, Object> done(String state) {
        return Map.of("state", state, "undo", edits.count());
    }

    /** The booklet of a query, if there is such. */
    private Booklet known(Query query) throws WrongException, IOException {
        Booklet booklet = query.booklet();
        if (!workbench.holdings().years().getOrDefault(booklet.department(), java.util.List.of())
                .contains(booklet.year())) {
            throw new WrongException(Reply.MISSING, "wrong.page");
        }
        return booklet;
    }

    private Reply page() throws IOException {
        Outcome<String> page = new StandalonePage(options.folders().templates(), "desk.ftlh").html(Map.of());
        if (page.value() == null) {
            StringBuilder text = new StringBuilder();
            page.diagnostics().stream().map(Rooms::line).forEach(text::append);
            return Reply.text(Reply.FAILED, text.toString());
        }
        return Reply.of(Reply.OK, "text/html", Reply.DESK, page.value());
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.position() + ": " + diagnostic.message() + "\n" + String.join("\n", diagnostic.hints())
                + "\n";
    }

    private Reply own(String name) throws WrongException, IOException {
        String type = name.endsWith(".css") ? "text/css" : "text/javascript";
        try (InputStream in = !OWN.contains(name) ? null : Rooms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new WrongException(Reply.MISSING, "wrong.page");
            }
            String policy = name.equals(EARS) ? Reply.LISTENING : Reply.NOTHING;
            return Reply.of(Reply.OK, type, policy, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Map<String, Object> content(String name) throws WrongException, IOException {
        try {
            Optional<SourceFile.Content> content = files.file(name).read();
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("name", name);
            file.put("text", content.map(SourceFile.Content::characters).orElse(""));
            file.put("state", content.map(SourceFile.Content::state).orElse(SourceFile.missing()));
            file.put("writable", !files.isTemplate(name));
            file.put("undo", edits.count());
            return file;
        } catch (ConfinedFile.RefusedException e) {
            throw new WrongException(Reply.MISSING, "wrong.path");
        }
    }
}
