package org.mingce.yaml.schema;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingce.model.Classification;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.yaml.Problems;

/** Holds sources to their schemas and notes what is wrong, each with its place. */
public final class SchemaCheck {

    private static final Set<String> NAMING = Set.of("additionalProperties", "unevaluatedProperties",
            "propertyNames");

    /** Of a file so broken nobody reads more; each costs a look through the keys beside it. */
    private static final int MOST = 100;

    private final SchemaLibrary library;
    private final Classification classification;
    private final Problems problems;
    private final MissingCodes missing;

    /** @param classification the year's codes; {@code null} where no schema speaks of codes */
    public SchemaCheck(SchemaLibrary library, Classification classification, Problems problems) {
        this(library, classification, Set.of(), problems);
    }

    /**
     * One that suggests what is near to a department.
     *
     * @param own the codes that stand in the department's files
     */
    public SchemaCheck(SchemaLibrary library, Classification classification, Set<String> own, Problems problems) {
        this.library = library;
        this.classification = classification;
        this.problems = problems;
        this.missing = new MissingCodes(classification, own);
    }

    /**
     * Whether the source keeps to the schema; the problems are noted otherwise, codes without a name by
     * {@link #noteMissingCodes} alone.
     *
     * @param label how messages name the root; empty for a whole file
     */
    public boolean holds(MapNode root, String label, JsonSchema schema) {
        List<Failure> failures = new ArrayList<>(Alternatives.meant(validate(root, schema, false)));
        if (hasNothing(root)) {
            // Keys without a value state nothing, but an unknown key is unknown with or without a value.
            Map<String, Set<String>> nothings = new HashMap<>();
            validate(root, schema, true).stream().filter(message -> NAMING.contains(message.getType()))
                    .map(Failure::of).filter(failure -> nothings.computeIfAbsent(place(failure),
                            at -> nothings(root, failure.message())).contains(failure.message().getProperty()))
                    .forEach(failures::add);
        }
        dropFollowing(failures);
        SchemaMessages messages = new SchemaMessages(library, root, label, problems, missing);
        failures.stream().limit(MOST).forEach(messages::note);
        if (failures.size() > MOST) {
            problems.error("yaml.many", root.position(), failures.size() - MOST);
        }
        int before = problems.count();
        new PlainTables(problems).check(root);
        return failures.isEmpty() && problems.count() == before;
    }

    /** Notes the codes of all sources held so far that have no name: the last thing that is asked of a check. */
    public void noteMissingCodes() {
        missing.note(problems);
    }

    /**
     * Drops what says nothing beside another failure: that "one of these keys" is missing, beside a key there that is
     * unknown or one that must be; that an unknown key does not go with another.
     */
    private static void dropFollowing(List<Failure> failures) {
        Set<String> named = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        for (Failure failure : failures) {
            String type = failure.message().getType();
            if (failure.expected().isEmpty() && (NAMING.contains(type) || type.equals("required"))) {
                named.add(place(failure));
            }
            if (NAMING.contains(type) && !type.equals("propertyNames")) {
                unknown.add(place(failure) + "/" + failure.message().getProperty());
            }
        }
        failures.removeIf(failure -> switch (failure.message().getType()) {
            case "required" -> !failure.expected().isEmpty() && named.contains(place(failure));
            case "propertyNames" -> unknown.contains(place(failure) + "/" + failure.message().getProperty());
            default -> false;
        });
    }

    private static String place(Failure failure) {
        return failure.message().getInstanceLocation().toString();
    }

    private Set<ValidationMessage> validate(MapNode root, JsonSchema schema, boolean nothings) {
        return schema.validate(new JsonTree(nothings).of(root), execution -> {
            if (classification != null) {
                execution.getCollectorContext().add(CodeFormat.CLASSIFICATION, classification);
            }
        });
    }

    /** The keys without a value in the map that a message is about. */
    private Set<String> nothings(MapNode root, ValidationMessage message) {
        Set<String> keys = new HashSet<>();
        Node node = SourcePoint.of(root, "", message.getInstanceLocation(), problems.messages()).node();
        if (node instanceof MapNode map) {
            map.entries().stream().filter(entry -> JsonTree.isNothing(entry.value()))
                    .forEach(entry -> keys.add(entry.key()));
        }
        return keys;
    }

    private static boolean hasNothing(Node node) {
        if (node instanceof MapNode map) {
            return map.entries().stream()
                    .anyMatch(entry -> JsonTree.isNothing(entry.value()) || hasNothing(entry.value()));
        }
        return node instanceof ListNode list && list.items().stream().anyMatch(SchemaCheck::hasNothing);
    }
}
