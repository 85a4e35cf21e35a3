package org.mingce.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.model.Diagnostic;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Nearest;
import org.mingce.model.PassedOver;
import org.mingce.model.Position;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;

/** What lies in a department's folder: its years, its one file, and what is neither and so never read. */
final class DepartmentFolder {

    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern YAML = Pattern.compile("(.+)\\.ya?ml", Pattern.CASE_INSENSITIVE);
    /** Longer Chinese names are a document's. */
    private static final int CHINESE = 4;

    private final Folder data;
    private final String name;

    DepartmentFolder(Folder data, String name) {
        this.data = data;
        this.name = name;
    }

    /** The years that there is a folder for, sorted. */
    List<Integer> years() {
        return data.folders(data.at(name)).stream().filter(DepartmentFolder::isYear).map(Integer::valueOf).toList();
    }

    /**
     * What is neither a year nor the department's file, sorted, folders first, each with what to do.
     *
     * @throws java.io.UncheckedIOException when the folder can't be listed
     */
    List<PassedOver> passedOver(Messages messages) {
        List<PassedOver> passedOver = new ArrayList<>();
        for (String folder : data.folders(data.at(name))) {
            if (!isYear(folder) && !Folder.isLitter(folder)) {
                Position position = data.position(data.at(name, folder));
                passedOver.add(new PassedOver(name, messages.error("data.folder/year", position, folder)));
            }
        }
        filesBeside(messages).forEach(told -> passedOver.add(new PassedOver(name, told)));
        return passedOver;
    }

    /** What the department's file says; where there is none, what lies beside it is told: it may have been meant. */
    Optional<MapNode> file(Problems problems) {
        if (data.has(data.at(name, YearFiles.DEPARTMENT))) {
            return data.yaml(data.at(name, YearFiles.DEPARTMENT), problems);
        }
        if (beside().noneMatch(file -> isMeant(file, problems.messages()))) {
            data.yaml(data.at(name, YearFiles.DEPARTMENT), problems);
        }
        filesBeside(problems.messages()).forEach(problems::add);
        return Optional.empty();
    }

    /** The files that are not the department's one, sorted, each with what to do. */
    List<Diagnostic> filesBeside(Messages messages) {
        boolean missing = !data.has(data.at(name, YearFiles.DEPARTMENT));
        return beside().map(file -> messages.error(
                missing && isMeant(file, messages) ? "data.file/misnamed" : "data.file/beside",
                data.position(data.at(name, file)), file, YearFiles.DEPARTMENT)).toList();
    }

    private Stream<String> beside() {
        return data.files(data.at(name)).stream()
                .filter(file -> !file.equals(YearFiles.DEPARTMENT) && !Folder.isLitter(file));
    }

    /** Whether a file was meant as the department's: a slip in its name, nearest to no other, or a Chinese one. */
    private static boolean isMeant(String file, Messages messages) {
        Matcher yaml = YAML.matcher(file);
        if (!yaml.matches()) {
            return false;
        }
        String own = YearFiles.DEPARTMENT.replace(YearFiles.SUFFIX, "");
        List<String> names = Stream.concat(YearFiles.NAMES.stream(), Stream.of(own)).toList();
        return Nearest.to(yaml.group(1), names).filter(own::equals).isPresent()
                || Stream.of(messages.text("file.department").split(messages.text("comma"))).anyMatch(
                        word -> yaml.group(1).startsWith(word) && yaml.group(1).length() <= CHINESE);
    }

    /** The folders that may have been meant as a year's, with other signs around its number: 2024年, 24. */
    List<String> like(int year) {
        String whole = Integer.toString(year);
        return data.folders(data.at(name)).stream().filter(folder -> !isYear(folder) && !Folder.isLitter(folder))
                .filter(folder -> folder.contains(whole) || folder.equals(whole.substring(2))
                        || Normalizer.normalize(folder, Normalizer.Form.NFKC).contains(whole)).toList();
    }

    private static boolean isYear(String name) {
        return YEAR.matcher(name).matches();
    }
}
