package org.mingce.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Files as accidents and attackers change them. The same seed changes the same file in the same way. */
final class Mutation {

    private static final List<String> VALUES = List.of("[]", "{}", "~", "-1", "1e999", "9".repeat(400), "0x1F", "true",
            "2024-02-30", "\"\"", "'", "&a", "*a", "!!java.util.Date 2020", "<script>alert(1)</script>", "${1+1}",
            "[[[[[[[[[[[[[[[[[[[[", "{a: {a: {a: {a: 1}}}}", "|", "> ", "@", "\u0000", "\uFFFE", "𠮷🙂", "，",
            "甲".repeat(5_000));
    private static final List<String> DIRECTIVES = List.of("<#if", "</#if>", "<#list 1..9 as x>", "</#list>", "${", "}",
            "<#macro x>", "<@x/>", "<#include \"/etc/passwd\">", "<#include \"../../pom.xml\">", "?api", "?new()", "!",
            "??",
            "<#assign x = x>", "<#stop \"x\">", "<p>", "</p>", "<!--", "&nbsp;", "&", "\"", "<#ftl",
            "<#import \"x\" as y>",
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "${department.class}", "<#recurse>", "[#if]");

    private final Random random;
    private final List<String> pieces;

    private Mutation(long seed, List<String> pieces) {
        this.random = new Random(seed);
        this.pieces = pieces;
    }

    /** A change of a YAML file. */
    static byte[] ofYaml(byte[] file, long seed) {
        return new Mutation(seed, VALUES).of(file);
    }

    /** A change of a template. */
    static byte[] ofTemplate(byte[] file, long seed) {
        return new Mutation(seed, DIRECTIVES).of(file);
    }

    private byte[] of(byte[] file) {
        byte[] changed = file;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            changed = random.nextInt(3) == 0 ? bytes(changed) : lines(changed);
        }
        return changed;
    }

    private byte[] bytes(byte[] file) {
        if (file.length == 0) {
            return file;
        }
        byte[] changed = file.clone();
        int at = random.nextInt(file.length);
        switch (random.nextInt(4)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> changed = Arrays.copyOf(file, at);
            default -> Arrays.fill(changed, at, Math.min(file.length, at + 1 + random.nextInt(20)), (byte) ' ');
        }
        return changed;
    }

    private byte[] lines(byte[] file) {
        List<String> lines = new ArrayList<>(new String(file, StandardCharsets.UTF_8).lines().toList());
        if (lines.isEmpty()) {
            return file;
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        String piece = pieces.get(random.nextInt(pieces.size()));
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
            case 4 -> lines.set(at, line.strip());
            case 5 -> lines.set(at, line.replaceFirst(":.*", ": ") + piece);
            case 6 -> {
                int cut = random.nextInt(line.length() + 1);
                lines.set(at, line.substring(0, cut) + piece + line.substring(cut));
            }
            default -> lines.addAll(at, Collections.nCopies(1 + random.nextInt(200), line));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
