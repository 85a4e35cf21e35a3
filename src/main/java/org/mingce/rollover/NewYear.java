package org.mingce.rollover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.source.DataShapes;
import org.mingce.source.YearGround;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.YamlReader;
import org.mingce.yaml.edit.KeyOrder;
import org.mingce.yaml.edit.NodeChange;
import org.mingce.yaml.edit.PiecePath;
import org.mingce.yaml.edit.YamlWriter;
import org.mingce.yaml.schema.SchemaView;

/**
 * Drafts a new year from last year's folder. What is prose or a fact goes along, each file spliced so that comments and
 * order stay; amounts of the accounts and of the budget do not, and what a schema calls new is left blank. What has to
 * be filled in or looked through stands in {@code todo.yaml}.
 */
public final class NewYear {

    private static final String ENDING = ".yaml";
    private static final String LIST = "todo.yaml";
    private static final String SETTINGS = "booklet.yaml";
    private static final String ACCOUNTS = "accounts.yaml";
    private static final String BUDGET = "budget.yaml";
    private static final String PREVIOUS = "previous.yaml";
    /** What is new every year as a whole. */
    private static final Set<String> OWN = Set.of(ACCOUNTS, "tables.yaml", BUDGET, PREVIOUS, LIST);
    private static final Pattern SCHEMA = Pattern.compile("\\A(# yaml-language-server: \\$schema=\\S*/)\\S+");
    private static final List<String> ORDER =
            List.of(SETTINGS, "overview.yaml", "explanation.yaml", "glossary.yaml");

    private final Messages messages = Messages.of(NewYear.class, YamlWriter.class, Folder.class);
    private final Folder data;
    private final Path root;
    private final Booklet last;
    private final YearGround ground;
    private final DataShapes shapes;
    private final int year;
    private final Path from;
    private final Path to;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Node> points = new ArrayList<>();
    private final List<Diagnostic> said = new ArrayList<>();
    private final UsedCodes codes = new UsedCodes();

    /**
     * @param data   the folder of all departments
     * @param last   last year's booklet, read without an error
     * @param ground what the new year's booklet will stand on
     * @param shapes what files may hold
     * @param year   the new year
     */
    public NewYear(Path data, Booklet last, YearGround ground, DataShapes shapes, int year) {
        this.data = new Folder(data);
        this.root = data;
        this.last = last;
        this.ground = ground;
        this.shapes = shapes;
        this.year = year;
        this.from = data.resolve(last.department().id()).resolve(Integer.toString(last.year()));
        this.to = data.resolve(last.department().id()).resolve(Integer.toString(year));
    }

    /** The draft; or no value and why a file can't be taken over. */
    public Outcome<YearDraft> draft() {
        for (String name : inOrder(data.files(from))) {
            if (name.endsWith(ENDING) && !Folder.isLitter(name)) {
                Problems problems = new Problems(messages);
                Optional<SourceText> text = data.text(from.resolve(name), problems);
                Optional<MapNode> map = text.flatMap(read -> new YamlReader(problems).read(read));
                said.addAll(problems.sorted());
                map.ifPresent(codes::collect);
                map.filter(accounts -> name.equals(ACCOUNTS)).flatMap(accounts -> accounts.map("codes"))
                        .map(MapNode::keys).ifPresent(names -> said.add(messages.note("newyear.names",
                                data.position(from.resolve(ACCOUNTS)), String.join(messages.text("comma"), names))));
                if (map.isPresent() && !OWN.contains(name)) {
                    turn(name, text.get(), map.get());
                }
            }
        }
        Outcome<Map<String, byte[]>> pictures = new YearPictures(data, root, messages).in(from);
        said.addAll(pictures.diagnostics());
        ownFiles();
        codes.lost(last.classification(), ground.classification()).forEach((code, name) ->
                said.add(messages.warning("newyear.code", null, code, name, year)));
        files.put(LIST, list());
        if (said.stream().anyMatch(Diagnostic::isError)) {
            return Outcome.failed(said);
        }
        return Outcome.of(new YearDraft(last.year(), files, pictures.value(), said));
    }

    /** As the booklet has them; annexes last. */
    private static List<String> inOrder(List<String> names) {
        return names.stream().sorted(Comparator.comparingInt((String name) ->
                ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size())).toList();
    }

    private void turn(String name, SourceText text, MapNode map) {
        Optional<SchemaView> view = shapes.of(name, Optional.of(ground.edition()), map.text("kind").orElse(""));
        if (view.isEmpty()) {
            said.add(messages.note("newyear.file", data.position(from.resolve(name)), name, ground.edition().id()));
            return;
        }
        FileTurn turn = new FileTurn(new YearWords(last.year(), year), isNext());
        turn.walk(map, view.get());
        turn.unknown().forEach(word -> said.add(messages.error("newyear.schema", null, name, word)));
        Outcome<String> written = new YamlWriter(KeyOrder.NONE).changed(text, changes(name, map, turn));
        if (written.value() == null) {
            said.add(messages.error("newyear.write", Position.of(text.file())));
            said.addAll(written.diagnostics());
            return;
        }
        String draft = retitled(written.value());
        files.put(name, draft);
        SourceText now = new SourceText(data.shown(to.resolve(name)), draft);
        MapNode root = new YamlReader(new Problems(messages)).read(now).orElseThrow();
        List<OpenLeaf> leaves = turn.leaves().stream().map(leaf -> new OpenLeaf(leaf.path(), leaf.blank(),
                Pieces.at(root, leaf.path()).orElse(leaf.node()))).toList();
        points.addAll(new PointList(name, root, turn.titles()).of(leaves));
        tell(turn, root);
    }

    /** An edition that is named with its year gives way to the one that holds in the new year. */
    private List<NodeChange> changes(String name, MapNode map, FileTurn turn) {
        List<NodeChange> changes = new ArrayList<>(turn.changes());
        if (name.equals(SETTINGS) && map.text("edition").isPresent()
                && !map.text("edition").get().equals(ground.edition().id())) {
            changes.add(new NodeChange.Remove(PiecePath.of("edition")));
            said.add(messages.note("newyear.edition", map.get("edition").orElseThrow().position(),
                    map.text("edition").get(), ground.edition().id()));
        }
        return changes;
    }

    /** The schema that editors follow is the new edition's. */
    private String retitled(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.replace("/docs/schema/" + last.edition().id() + "/", "/docs/schema/" + ground.edition().id()
                + "/") + text.substring(first.length());
    }

    private void tell(FileTurn turn, MapNode root) {
        for (FileTurn.Turned turned : turn.turned()) {
            YearMention mention = turned.mention();
            Position position = Pieces.at(root, turned.path()).map(Node::position).orElse(root.position());
            said.add(messages.note("newyear.year/" + mention.fate().name().toLowerCase(Locale.ROOT), position,
                    mention.words(), mention.written()));
        }
        turn.gone().forEach(gone -> said.add(messages.note(gone.stray() ? "newyear.gone/stray" : "newyear.gone",
                gone.position(), gone.path(), ground.edition().id())));
    }

    private boolean isNext() {
        return year == last.year() + 1;
    }

    /** The files that are new as a whole. */
    private void ownFiles() {
        boolean tables = !ground.edition().tables().isEmpty();
        if (tables) {
            points.add(0, PointList.ofFile(ACCOUNTS, messages.text("do.accounts", last.department().id(), year)));
        }
        if (tables && data.has(from.resolve(BUDGET))) {
            points.add(1, PointList.ofFile(BUDGET, messages.text("do.budget", last.department().id(), year)));
        }
        if (tables && !(isNext() && last.accounts().isComplete())) {
            points.add(1, PointList.ofFile(PREVIOUS, messages.text("do.previous", last.department().id(), year,
                    year - 1)));
        }
        OWN.stream().sorted().filter(name -> data.has(from.resolve(name))).forEach(name ->
                said.add(messages.note("newyear.own", data.position(from.resolve(name)), name)));
    }

    /** The list, with what a clerk needs to know of it at its head. */
    private String list() {
        // The files of a department name their schemas for editors; the list's stands beside them.
        StringBuilder head = new StringBuilder(files.values().stream().map(SCHEMA::matcher).filter(Matcher::find)
                .findFirst().map(line -> line.group(1) + "todo.schema.json\n").orElse(""));
        messages.text("list.head", last.year(), year).lines().forEach(line -> head.append("# ").append(line)
                .append('\n'));
        Position nowhere = Position.of(LIST);
        Outcome<String> text = new YamlWriter(KeyOrder.NONE).changed(new SourceText(LIST, head.toString()), List.of(
                new NodeChange.Put(PiecePath.of("from"), new TextNode(Integer.toString(last.year()),
                        TextNode.Kind.NUMBER, null, nowhere)),
                new NodeChange.Put(PiecePath.of("points"), new ListNode(points, nowhere))));
        said.addAll(text.diagnostics());
        return text.value() == null ? "" : text.value();
    }
}
