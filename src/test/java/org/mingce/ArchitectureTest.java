package org.mingce;

import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the house, as DESIGN fixes it: which package may know which, and what no code may do. */
class ArchitectureTest {

    private static final String ROOT = "org.mingce";
    private static final Set<String> DIAGNOSTICS = Set.of("model.Outcome", "model.Diagnostic", "model.Severity",
            "model.Position", "model.Messages");

    /** Package to the packages it may know; those that render know only the diagnostics of the model besides. */
    static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("page", Set.of()),
            Map.entry("yaml", Set.of("model")),
            Map.entry("yaml.schema", Set.of("model", "yaml")),
            Map.entry("catalogue", Set.of("model", "yaml", "yaml.schema")),
            Map.entry("source", Set.of("model", "yaml", "yaml.schema", "catalogue")),
            Map.entry("rollover", Set.of("model", "yaml", "yaml.schema", "source")),
            Map.entry("admission", Set.of("model", "page", "yaml")),
            Map.entry("figures", Set.of("model")),
            Map.entry("document", Set.of("model")),
            Map.entry("intake.sheet", Set.of("model")),
            Map.entry("intake.table", Set.of("model", "intake.sheet")),
            Map.entry("intake.draft", Set.of("model", "figures", "intake.table")),
            Map.entry("intake.prose", Set.of("model", "figures", "document", "intake", "intake.table",
                    "intake.draft", "yaml.schema")),
            Map.entry("document.own", Set.of("model", "page", "document")),
            Map.entry("intake", Set.of("model", "document")),
            Map.entry("check", Set.of("model", "figures", "document")),
            // of yaml the way in which files of others are opened: templates are untrusted as data are
            Map.entry("template", Set.of("model", "yaml", "figures", "page")),
            Map.entry("render.layout", Set.of("page")),
            // a renderer is given what the page was made of; those that may look at it stand below
            Map.entry("render", Set.of("page", "render.layout", "model", "figures")),
            Map.entry("render.html", Set.of("page", "render", "render.layout", "pack")),
            Map.entry("render.pdf", Set.of("render", "render.layout", "page", "render.pdf.tags", "pack")),
            Map.entry("render.pdf.tags", Set.of("render.layout")),
            Map.entry("render.docx.style", Set.of("pack")),
            Map.entry("render.docx.content", Set.of("render.docx.style")),
            Map.entry("render.docx.read", Set.of("page", "render.layout", "render.docx.content", "render.docx.style")),
            Map.entry("render.docx.part", Set.of("render.docx.content", "render.docx.style", "pack")),
            Map.entry("render.docx", Set.of("page", "render", "render.layout", "render.docx.read", "render.docx.part",
                    "render.docx.content")),
            Map.entry("render.xlsx", Set.of("model", "figures", "page", "render", "pack")),
            Map.entry("render.json", Set.of("model", "figures", "page", "render")),
            Map.entry("pipeline.publish", Set.of("model", "check", "template", "pack")),
            Map.entry("pack", Set.of()),
            Map.entry("pipeline.bureau", Set.of("model", "document", "intake", "check", "template", "render.xlsx",
                    "pipeline.publish")),
            Map.entry("pipeline", Set.of("model", "page", "yaml.schema", "source", "figures", "document",
                    "document.own", "intake", "intake.sheet", "intake.table", "intake.draft", "intake.prose",
                    "rollover", "check", "template",
                    "admission", "render", "render.layout", "render.html", "render.pdf", "render.docx", "render.xlsx",
                    "render.json", "pipeline.publish", "pipeline.bureau", "pipeline.word")),
            Map.entry("pipeline.word", Set.of("model", "page", "yaml", "source", "figures", "document", "document.own",
                    "check", "template")),
            Map.entry("desk", Set.of("model", "yaml", "yaml.schema", "check", "template", "pipeline",
                    "pipeline.publish", "pipeline.bureau")),
            Map.entry("cli", Set.of("pipeline", "pipeline.publish", "pipeline.bureau", "desk", "model", "check")));

    /** What no code may call, why, and what to use instead. */
    private static final List<Ban> BANS = List.of(
            new Ban("depends on the day: take a year or a date from the data, or a Clock that is handed in",
                    "java.time.*.now", "java.time.chrono.*.now", "java.lang.System.currentTimeMillis",
                    "java.util.Calendar.getInstance", "java.util.Date.<init>()"),
            new Ban("depends on the machine's settings: Locale.ROOT, or leave the locale out",
                    "java.util.Locale.getDefault", "java.util.Locale.setDefault",
                    "java.lang.String.toLowerCase()", "java.lang.String.toUpperCase()",
                    "java.lang.String.formatted", "java.lang.String.format(java.lang.String, java.lang.Object[])",
                    "java.text.NumberFormat.getInstance()", "java.text.DecimalFormat.<init>(java.lang.String)",
                    "java.text.SimpleDateFormat.<init>(java.lang.String)"),
            new Ban("depends on the machine's zone: booklets have years and local dates only",
                    "java.util.TimeZone.getDefault", "java.util.TimeZone.setDefault",
                    "java.time.ZoneId.systemDefault"),
            new Ban("depends on the machine's encoding: name StandardCharsets.UTF_8",
                    "java.nio.charset.Charset.defaultCharset", "java.lang.String.getBytes()",
                    "java.lang.String.<init>(byte[])", "java.io.InputStreamReader.<init>(java.io.InputStream)",
                    "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
                    "java.io.FileReader.<init>(java.io.File)", "java.io.FileReader.<init>(java.lang.String)",
                    "java.io.FileWriter.<init>(java.io.File)", "java.io.FileWriter.<init>(java.lang.String)"),
            new Ban("is chance, and the same data make the same bytes: a hash or a counter",
                    "java.lang.Math.random", "java.util.Random.<init>()", "java.util.UUID.randomUUID",
                    "java.util.concurrent.ThreadLocalRandom.current", "java.security.SecureRandom.<init>()"),
            new Ban("iterates in an order that differs from run to run: an unmodifiable view of a linked copy",
                    "java.util.Map.copyOf", "java.util.Set.copyOf"),
            new Ban("fetches or runs what the input names: everything comes from the folders that were given",
                    "java.net.URL.openStream", "java.net.URL.openConnection", "java.lang.Runtime.exec",
                    "java.lang.ProcessBuilder.<init>"),
            new Ban("makes an amount of a binary fraction: BigDecimal of the text that was read",
                    "java.math.BigDecimal.<init>(double)", "java.math.BigDecimal.valueOf(double)"));

    private static final Set<String> MUTABLE = Set.of("java.util.ArrayList", "java.util.HashMap",
            "java.util.LinkedHashMap", "java.util.TreeMap", "java.util.HashSet", "java.util.LinkedHashSet",
            "java.util.concurrent.ConcurrentHashMap", "java.util.concurrent.ConcurrentMap", "java.lang.StringBuilder",
            "java.lang.ThreadLocal");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    /**
     * Methods and constructors that no code of ours may call or refer to.
     *
     * @param reason why, and what to use instead
     * @param calls  type and name, with a star for all types of a package; with parameters where one overload is meant
     */
    private record Ban(String reason, List<String> calls) {

        Ban(String reason, String... calls) {
            this(reason, List.of(calls));
        }

        /** A subclass that calls its parent's constructor makes no instance of the parent. */
        boolean isOn(JavaCodeUnitAccess<?> access) {
            JavaClass owner = access.getTarget().getOwner();
            String parameters = access.getTarget().getRawParameterTypes().stream().map(ArchitectureTest::typeName)
                    .collect(Collectors.joining(", ", "(", ")"));
            String name = "." + access.getTarget().getName();
            return !access.getOriginOwner().isAssignableTo(owner.getName())
                    && Stream.of(owner.getName() + name, owner.getPackageName() + ".*" + name)
                            .anyMatch(call -> calls.contains(call) || calls.contains(call + parameters));
        }
    }

    @Test
    void everyPackageKnowsOnlyWhatDesignAllows() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass from : MAIN) {
            String unit = unit(from);
            if (!ARROWS.containsKey(unit)) {
                forbidden.add(unit + " is a package that the design does not know");
                continue;
            }
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(to) && !mayKnow(unit, to)) {
                    forbidden.add(from.getName() + " must not know " + to.getName());
                }
            }
        }
        assertEquals(Set.of(), forbidden);
    }

    @Test
    void noPackagesKnowEachOtherInCircles() {
        SlicesRuleDefinition.slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void aRoomOfProseKnowsNoOtherButHowNumbersAreStated() {
        SlicesRuleDefinition.slices().matching(ROOT + ".check.prose.(*)..").should().notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(),
                        JavaClass.Predicates.resideInAPackage(ROOT + ".check.prose.statement")).check(MAIN);
    }

    /** Each package by itself, but model with its rooms: its values are made of one another. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith(ROOT + ".")) {
                return SliceIdentifier.ignore();
            }
            return SliceIdentifier.of(name.startsWith(ROOT + ".model.") ? ROOT + ".model" : name);
        }

        @Override
        public String getDescription() {
            return "packages, model with its rooms";
        }
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".cli..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethodWhere(named("printStackTrace"))
                .check(MAIN);
    }

    @Test
    void nothingCallsWhatIsBanned() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : MAIN) {
            type.getCodeUnitAccessesFromSelf().forEach(access -> BANS.stream().filter(ban -> ban.isOn(access))
                    .forEach(ban -> found.add(access.getDescription() + " " + ban.reason())));
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void moneyIsNeverBinaryFloatingPoint() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : MAIN) {
            if (Set.of("model", "figures", "check").contains(unit(type))) {
                type.getFields().stream().filter(field -> isFloating(field.getRawType()))
                        .forEach(field -> found.add(field.getFullName()));
                type.getCodeUnits().stream().filter(ArchitectureTest::isFloating)
                        .forEach(code -> found.add(code.getFullName()));
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void noStateIsStatic() {
        DescribedPredicate<JavaField> written = DescribedPredicate.describe("static, by hand",
                field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
        DescribedPredicate<JavaField> mutable = DescribedPredicate.describe("mutable",
                field -> MUTABLE.contains(field.getRawType().getName())
                        || field.getRawType().getName().startsWith("java.util.concurrent.atomic.")
                        || field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE));
        fields().that(written).should().beFinal().andShould(not(
                com.tngtech.archunit.lang.conditions.ArchConditions.have(mutable))).check(MAIN);
    }

    @Test
    void filesStayShort() throws IOException {
        Set<String> tooLong = new TreeSet<>();
        for (Path file : files("src/main/java", ".java")) {
            addIfOver(400, file, tooLong);
        }
        for (Path file : files("templates", ".ftlh")) {
            addIfOver(150, file, tooLong);
        }
        assertEquals(Set.of(), tooLong);
    }

    @Test
    void noNameStandsForTwoClasses() throws IOException {
        Set<String> names = new TreeSet<>();
        List<String> twice = files("src/main/java", ".java").stream().map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("package-info.java") && !names.add(name)).toList();
        assertEquals(List.of(), twice);
    }

    /** A character of a Chinese text counts as one, as editors count. */
    @Test
    void linesStayWithin120Columns() throws IOException {
        Set<String> tooLong = new TreeSet<>();
        for (Path file : files("src", ".java")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).codePointCount(0, lines.get(i).length()) > 120) {
                    tooLong.add(file + ":" + (i + 1) + " has more than 120 columns");
                }
            }
        }
        assertEquals(Set.of(), tooLong);
    }

    private static void addIfOver(int most, Path file, Set<String> tooLong) throws IOException {
        int lines = Files.readAllLines(file).size();
        if (lines > most) {
            tooLong.add(file + " has " + lines + " lines, more than " + most);
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static boolean mayKnow(String unit, JavaClass to) {
        String known = unit(to);
        return known.equals(unit) || ARROWS.get(unit).contains(known)
                || unit.startsWith("render") && !unit.equals("render.layout") && DIAGNOSTICS.contains(outermost(to));
    }

    /** The package of the design that a class belongs to, without the root. */
    private static String unit(JavaClass type) {
        String name = type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length() + 1));
        return ARROWS.keySet().stream().filter(unit -> name.equals(unit) || name.startsWith(unit + "."))
                .max(Comparator.comparingInt(String::length)).orElse(name);
    }

    private static String typeName(JavaClass type) {
        return type.isArray() ? typeName(type.getComponentType()) + "[]" : type.getName();
    }

    private static String outermost(JavaClass type) {
        return type.getName().substring(ROOT.length() + 1).replaceFirst("\\$.*", "");
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static boolean isFloating(JavaCodeUnit code) {
        return Stream.of(List.of(code.getRawReturnType()), code.getRawParameterTypes()).flatMap(Collection::stream)
                .anyMatch(ArchitectureTest::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return Arrays.asList("double", "float", "java.lang.Double", "java.lang.Float")
                .contains(type.getBaseComponentType().getName());
    }

    private static DescribedPredicate<JavaCall<?>> named(String name) {
        return DescribedPredicate.describe("call " + name, call -> call.getTarget().getName().equals(name));
    }
}
