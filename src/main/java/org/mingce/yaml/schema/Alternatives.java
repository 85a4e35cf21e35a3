package org.mingce.yaml.schema;

import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a schema allows alternatives ({@code anyOf}, {@code oneOf}), the validator tells what is wrong with each.
 * A person wants to hear of the one that was meant: that of the right type, with the least to mend.
 */
final class Alternatives {

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
    /** Steps of a schema that go one step into the instance, with and without a name of their own. */
    private static final Set<String> NAMED_STEPS = Set.of("properties", "patternProperties", "prefixItems");
    private static final Set<String> STEPS = Set.of("additionalProperties", "items", "unevaluatedProperties",
            "contains", "unevaluatedItems");
    private static final Set<String> NUMBERED = Set.of("allOf", "anyOf", "oneOf", "dependentSchemas");

    private Alternatives() {
    }

    /** A choice on the way to what failed: its place in the evaluation path, and how deep in the instance it is. */
    private record Choice(int index, int depth) {
    }

    private record Site(String choice, String instance) {
    }

    static List<Failure> meant(Collection<ValidationMessage> messages) {
        return meant(messages, 0);
    }

    private static List<Failure> meant(Collection<ValidationMessage> messages, int from) {
        List<Failure> failures = new ArrayList<>();
        Map<Site, List<ValidationMessage>> sites = new LinkedHashMap<>();
        for (ValidationMessage message : messages) {
            Optional<Choice> choice = choice(message.getEvaluationPath(), from);
            if (choice.isPresent()) {
                sites.computeIfAbsent(site(message, choice.get()), key -> new ArrayList<>()).add(message);
            } else {
                failures.add(Failure.of(message));
            }
        }
        // The choice's own complaint says nothing beside what its alternatives say.
        failures.removeIf(failure -> CHOICES.contains(failure.message().getType())
                && sites.containsKey(new Site(failure.message().getEvaluationPath().toString(),
                failure.message().getInstanceLocation().toString())));
        sites.values().forEach(site -> failures.addAll(best(site, from)));
        return failures;
    }

    private static List<Failure> best(List<ValidationMessage> site, int from) {
        Choice choice = choice(site.get(0).getEvaluationPath(), from).orElseThrow();
        Map<String, List<ValidationMessage>> branches = new LinkedHashMap<>();
        for (ValidationMessage message : site) {
            branches.computeIfAbsent(message.getEvaluationPath().getElement(choice.index() + 1).toString(),
                    key -> new ArrayList<>()).add(message);
        }
        List<List<ValidationMessage>> possible = branches.values().stream()
                .filter(branch -> branch.stream().noneMatch(message -> isOwn(message, choice, "type"))).toList();
        if (possible.isEmpty()) {
            return List.of(Failure.merged(site.stream().filter(message -> isOwn(message, choice, "type")).toList()));
        }
        if (possible.stream().allMatch(branch -> branch.stream().allMatch(m -> isOwn(m, choice, "required")))) {
            return List.of(Failure.merged(possible.stream().flatMap(List::stream).toList()));
        }
        return meant(possible.stream().min(Comparator
                .<List<ValidationMessage>>comparingInt(branch -> branch.stream().anyMatch(message ->
                        isOwn(message, choice, "const") || isOwn(message, choice, "enum")) ? 1 : 0)
                .thenComparingInt(List::size)).orElseThrow(), choice.index() + 2);
    }

    /** Whether the message is of that type and about the very piece that the choice is about. */
    private static boolean isOwn(ValidationMessage message, Choice choice, String type) {
        return message.getType().equals(type) && message.getInstanceLocation().getNameCount() == choice.depth();
    }

    private static Site site(ValidationMessage message, Choice choice) {
        return new Site(prefix(message.getEvaluationPath(), choice.index() + 1),
                prefix(message.getInstanceLocation(), choice.depth()));
    }

    private static String prefix(JsonNodePath path, int length) {
        JsonNodePath prefix = path;
        while (prefix.getNameCount() > length) {
            prefix = prefix.getParent();
        }
        return prefix.toString();
    }

    private static Optional<Choice> choice(JsonNodePath path, int from) {
        int depth = 0;
        for (int i = 0; i + 1 < path.getNameCount(); i++) {
            String step = path.getElement(i).toString();
            if (i >= from && CHOICES.contains(step)) {
                return Optional.of(new Choice(i, depth));
            }
            if (NAMED_STEPS.contains(step)) {
                depth++;
                i++;
            } else if (STEPS.contains(step)) {
                depth++;
            } else if (NUMBERED.contains(step)) {
                i++;
            }
        }
        return Optional.empty();
    }
}
