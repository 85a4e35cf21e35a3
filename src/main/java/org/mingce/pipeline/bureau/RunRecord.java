package org.mingce.pipeline.bureau;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingce.check.audit.Inspection;
import org.mingce.check.rule.Finding;
import org.mingce.model.Severity;
import org.mingce.pipeline.publish.FindingsFiles;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.JsonText;

/**
 * What became of the last run of a booklet, or of an audited document: a small hidden file beside its findings, from
 * which the overview knows what other runs have made. It holds no times, so that the same input gives the same record.
 *
 * <p>Its fields: {@code status} (how the run ended), {@code name} (the department's), {@code year}, {@code errors},
 * {@code warnings}, {@code notes}, {@code rules} (each with {@code severity}, {@code code}, {@code count}, the worst
 * first), {@code why} (what kept the booklet back, or nothing), {@code listed} (what {@code listed.ftlh} tells),
 * {@code inspection} (each with {@code item}, {@code met}, {@code remark}), {@code own} (the hash of the booklet's data
 * at that run), {@code findings} (where no findings.json tells them: those of a run that published nothing).
 *
 * @param fields texts, whole numbers, lists and maps of these
 */
public record RunRecord(Map<String, Object> fields) {

    /** Its name in the folder of the review. */
    public static final String FILE = ".run.json";

    private static final int LARGEST = 8 * 1024 * 1024;
    /** Of what a run that published nothing has to say. */
    private static final int MOST = 1_000;
    private static final int MOST_WHY = 5;

    /** The record of a run with these findings, the worst first. */
    public static RunRecord of(String status, String name, int year, List<Finding> findings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", status);
        fields.put("name", name);
        fields.put("year", year);
        Map<String, Map<String, Object>> rules = new TreeMap<>();
        int[] counts = new int[3];
        for (Finding finding : findings) {
            counts[finding.severity().ordinal()]++;
            Map<String, Object> rule = rules.computeIfAbsent(finding.severity().ordinal() + finding.code(),
                    key -> rule(finding));
            rule.merge("count", 1, (one, other) -> (int) one + (int) other);
        }
        fields.put("errors", counts[0]);
        fields.put("warnings", counts[1]);
        fields.put("notes", counts[2]);
        fields.put("rules", new ArrayList<>(rules.values()));
        return new RunRecord(fields);
    }

    private static Map<String, Object> rule(Finding finding) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("severity", finding.severity().name());
        rule.put("code", finding.code());
        return rule;
    }

    /** The record with what listed.ftlh tells of the booklet. */
    public RunRecord withListed(Map<String, String> listed) {
        return with("listed", new TreeMap<>(listed));
    }

    /** The record with the hash of the booklet's own data. */
    public RunRecord withOwn(String hash) {
        return with("own", hash);
    }

    /** Whether the bureau's form of inspection is filled. */
    public boolean isInspected() {
        return fields.containsKey("inspection");
    }

    /** The record with the bureau's form of inspection. */
    public RunRecord withInspection(List<Inspection.Item> items) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Inspection.Item item : items) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("item", item.name());
            fields.put("met", item.isMet().map(met -> met ? "yes" : "no").orElse(""));
            fields.put("remark", item.remark());
            told.add(fields);
        }
        return with("inspection", told);
    }

    /**
     * The record of a run that published nothing: with what it had to say, the first of it as the reason.
     *
     * @param findings what kept the booklet back in front
     */
    public RunRecord keptBack(Collection<Finding> findings, Folders folders) {
        return with("why", findings.stream().limit(MOST_WHY).map(finding -> FindingsFiles.fields(finding, folders))
                .toList()).withFindings(findings, folders);
    }

    /** The record with its findings, where no findings.json tells them. */
    public RunRecord withFindings(Collection<Finding> findings, Folders folders) {
        return with("findings", findings.stream().limit(MOST)
                .map(finding -> FindingsFiles.fields(finding, folders)).toList());
    }

    /** The record with one more field. */
    public RunRecord with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new RunRecord(more);
    }

    /** Writes it into a draft of what will be published. */
    public void write(Path draft) throws IOException {
        Files.writeString(draft.resolve(FILE), JsonText.of(fields), StandardCharsets.UTF_8);
    }

    /** Puts it in place of the one that stands in a folder of the review, whole. */
    public void replace(Path review) throws IOException {
        Files.createDirectories(review);
        Path draft = review.resolve(FILE + ".tmp");
        try {
            Files.writeString(draft, JsonText.of(fields), StandardCharsets.UTF_8);
            Files.move(draft, review.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The record in a folder of the review; empty where there is none that can be understood. */
    public static Optional<RunRecord> in(Path review) {
        return json(review.resolve(FILE)).filter(RunRecord::isWhole).map(RunRecord::new);
    }

    /** Whether all is there that every record has, and what may be there is what it should be. */
    private static boolean isWhole(Map<String, Object> fields) {
        return fields.get("status") instanceof String && fields.get("name") instanceof String
                && Stream.of("errors", "warnings", "notes").allMatch(key -> fields.get(key) instanceof Integer)
                && fields.get("rules") instanceof List<?> rules && counts(fields).size() == rules.size()
                && fields.getOrDefault("listed", Map.of()) instanceof Map<?, ?> listed
                && listed.values().stream().allMatch(String.class::isInstance)
                && Stream.of("why", "inspection", "findings").allMatch(key -> areTold(fields.get(key)));
    }

    private static boolean areTold(Object list) {
        return list == null || list instanceof List<?> all && all.stream().allMatch(one -> one instanceof Map<?, ?> map
                && map.values().stream().allMatch(value -> value instanceof String || value instanceof Integer));
    }

    /**
     * How often a rule was broken.
     *
     * @param severity how grave
     * @param code     the rule's
     * @param count    how often
     */
    public record Count(Severity severity, String code, int count) {
    }

    /** The {@code rules} of a record's fields; those that can't be understood are left out. */
    static List<Count> counts(Map<String, Object> fields) {
        List<Count> counts = new ArrayList<>();
        for (Object rule : fields.get("rules") instanceof List<?> rules ? rules : List.of()) {
            if (rule instanceof Map<?, ?> map && map.get("code") instanceof String code
                    && map.get("count") instanceof Integer count) {
                Stream.of(Severity.values()).filter(severity -> severity.name().equals(map.get("severity")))
                        .forEach(severity -> counts.add(new Count(severity, code, count)));
            }
        }
        return counts;
    }

    /** How often rules with such codes were broken. */
    public int count(Predicate<String> codes) {
        return counts(fields).stream().filter(rule -> codes.test(rule.code())).mapToInt(Count::count).sum();
    }

    /** What was found in that run, as findings.json tells it; of another run where this one published nothing. */
    public List<?> findings(Path review) {
        Object own = fields.get("findings");
        Object told = own != null ? own
                : json(review.resolve("findings.json")).map(file -> file.get("findings")).orElse(List.of());
        return told instanceof List<?> list && areTold(list) ? list : List.of();
    }

    /** An object of a file; empty where there is none that can be understood. */
    static Optional<Map<String, Object>> json(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Optional.ofNullable(new ObjectMapper().readValue(Files.readAllBytes(file),
                    new TypeReference<Map<String, Object>>() { }));
        } catch (IOException e) {
            // Broken, or somebody else's work: the overview says that nothing is known of the booklet.
            return Optional.empty();
        }
    }
}
