package org.mingce.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Folders;

/**
 * What the options mean.
 *
 * @param dept    the department; empty to list
 * @param year    the fiscal year; empty to list
 * @param formats the formats asked for; empty for all
 * @param folders where to read and write
 * @param check   whether only to check
 * @param failOn  which findings keep a booklet from being published
 */
record Settings(Optional<String> dept, OptionalInt year, Set<String> formats, Folders folders, boolean check,
                FailOn failOn) {

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    /** Reads the values of the options, and says everything that is wrong with them. */
    static Settings of(Options options) throws UsageException {
        List<String> problems = new ArrayList<>();
        OptionalInt year = year(options.year, problems);
        FailOn failOn = failOn(options.failOn, problems)
                .or(isOn("strict", options.strict, problems) ? FailOn.ERROR : FailOn.NEVER);
        boolean check = isOn("check", options.check, problems);
        Set<String> formats = formats(options.formats);
        Path data = folder("data", options.data, problems);
        Path templates = folder("templates", options.templates, problems);
        Path out = path("out", options.out, problems);
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        Optional<String> dept = Optional.ofNullable(options.dept).map(String::strip).filter(text -> !text.isEmpty());
        return new Settings(dept, year, formats, new Folders(data, templates, out), check, failOn);
    }

    /** Whether a switch is on: given, with no value or {@code true}. */
    static boolean isOn(String name, String value, List<String> problems) {
        String text = value == null ? "false" : value.toLowerCase(Locale.ROOT);
        boolean on = text.isEmpty() || text.equals("true");
        if (!on && !text.equals("false")) {
            problems.add("选项 " + name + " 是开关，不能是 “" + value + "”：写成 -D" + name + " 或 --" + name + " 即可");
        }
        return on;
    }

    private static OptionalInt year(String value, List<String> problems) {
        if (value == null) {
            return OptionalInt.empty();
        }
        if (!YEAR.matcher(value.strip()).matches()) {
            problems.add("年度 “" + value + "” 不对：写成四位半角数字，如 2019");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(value.strip()));
    }

    private static Set<String> formats(String value) {
        Set<String> formats = new LinkedHashSet<>();
        if (value != null) {
            Pattern.compile("[,，\\s]+").splitAsStream(value.strip()).filter(name -> !name.isEmpty())
                    .forEach(name -> formats.add(name.toLowerCase(Locale.ROOT)));
        }
        return formats;
    }

    private static FailOn failOn(String value, List<String> problems) {
        if (value == null) {
            return FailOn.NEVER;
        }
        for (FailOn level : FailOn.values()) {
            if (level.name().equalsIgnoreCase(value.strip())) {
                return level;
            }
        }
        problems.add("fail-on 不能是 “" + value + "”：写 never、error 或 warning");
        return FailOn.NEVER;
    }

    private static Path folder(String name, String value, List<String> problems) {
        Path folder = path(name, value, problems);
        if (folder != null && !Files.isDirectory(folder)) {
            problems.add("找不到文件夹 " + value + "：在项目的文件夹中运行，或用选项 " + name + " 指明它在哪里");
        }
        return folder;
    }

    private static Path path(String name, String value, List<String> problems) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            problems.add("选项 " + name + " 的值 “" + value + "” 不能作文件夹名");
            return null;
        }
    }

    /** All that were asked for, of those that there are. */
    Set<String> formats(List<String> known) throws UsageException {
        List<String> problems = formats.stream().filter(name -> !known.contains(name))
                .map(name -> "没有格式 “" + name + "”" + Nearest.of(name, known).map(near -> "，是否想写 " + near + "？")
                        .orElse("：可以写 " + String.join("、", known)))
                .toList();
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return formats.isEmpty() ? new LinkedHashSet<>(known) : formats;
    }
}
