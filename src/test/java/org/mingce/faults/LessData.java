package org.mingce.faults;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * A year's data with less in them: each file, each key and each entry of a list gone in turn, each number 0 in turn,
 * and of each map but one key gone.
 */
final class LessData {

    private static final String NOTHING = "0";

    private final Path folder;

    /** @param folder the YAML files, which are changed and put back */
    LessData(Path folder) {
        this.folder = folder;
    }

    /** What is done while something is missing. */
    interface Case {
        void with(String what) throws IOException;
    }

    /** A change of a file's nodes that can be taken back. */
    private record Less(String what, Runnable done, Runnable undone) {
    }

    /** Tries every case whose number, counted from 0, is a multiple of the stride; tells how many those were. */
    int each(int stride, Case tried) throws IOException {
        int count = 0;
        int tries = 0;
        for (Path file : files()) {
            String before = Files.readString(file);
            Node root = yaml().compose(new StringReader(before));
            List<Less> all = new ArrayList<>();
            collect(file.getFileName().toString(), root, all);
            for (Less less : all) {
                if (count++ % stride == 0) {
                    less.done().run();
                    Files.writeString(file, text(root));
                    less.undone().run();
                    tried.with(less.what());
                    tries++;
                }
            }
            Files.delete(file);
            tried.with(file.getFileName() + " gone");
            tries++;
            Files.writeString(file, before);
        }
        return tries;
    }

    /** Tries the year in which no amount and no count is more than 0. */
    void nothing(Case tried) throws IOException {
        List<String> before = new ArrayList<>();
        for (Path file : files()) {
            before.add(Files.readString(file));
            Node root = yaml().compose(new StringReader(before.get(before.size() - 1)));
            List<Less> all = new ArrayList<>();
            collect("", root, all);
            all.stream().filter(less -> less.what().endsWith(" = 0")).forEach(less -> less.done().run());
            Files.writeString(file, text(root));
        }
        tried.with("all 0");
        List<Path> files = files();
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(files.get(i), before.get(i));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static void collect(String path, Node node, List<Less> all) {
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : List.copyOf(map.getValue())) {
                String key = path + "." + ((ScalarNode) entry.getKeyNode()).getValue();
                take(key, map.getValue(), entry, all);
                alone(key, map.getValue(), entry, all);
                if (isNumber(entry.getValueNode())) {
                    zero(key, map.getValue(), entry, all);
                }
                collect(key, entry.getValueNode(), all);
            }
        } else if (node instanceof SequenceNode list) {
            for (Node item : List.copyOf(list.getValue())) {
                String key = path + "[" + list.getValue().indexOf(item) + "]";
                take(key, list.getValue(), item, all);
                collect(key, item, all);
            }
        }
    }

    private static <T> void take(String what, List<T> from, T one, List<Less> all) {
        int index = from.indexOf(one);
        all.add(new Less(what, () -> from.remove(index), () -> from.add(index, one)));
    }

    private static void zero(String what, List<NodeTuple> map, NodeTuple entry, List<Less> all) {
        int index = map.indexOf(entry);
        Node old = entry.getValueNode();
        NodeTuple zero = new NodeTuple(entry.getKeyNode(), new ScalarNode(Tag.INT, NOTHING, old.getStartMark(),
                old.getEndMark(), DumperOptions.ScalarStyle.PLAIN));
        all.add(new Less(what + " = 0", () -> map.set(index, zero), () -> map.set(index, entry)));
    }

    private static void alone(String what, List<NodeTuple> map, NodeTuple entry, List<Less> all) {
        List<NodeTuple> whole = List.copyOf(map);
        if (whole.size() > 2) {
            all.add(new Less(what + " alone", () -> map.removeIf(other -> other != entry), () -> {
                map.clear();
                map.addAll(whole);
            }));
        }
    }

    private static boolean isNumber(Node node) {
        return node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
    }

    private static String text(Node root) {
        StringWriter out = new StringWriter();
        yaml().serialize(root, out);
        return out.toString();
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options);
    }
}
