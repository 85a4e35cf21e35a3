package org.mingce.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.PassedOver;
import org.mingce.model.Position;
import org.mingce.yaml.Folder;

/** What lies in a department's folder: its years, its one file, and what is neither and so never read. */
final class DepartmentFolder {

    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

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

    /** The files that are not the department's one, sorted, each with what to do. */
    List<Diagnostic> filesBeside(Messages messages) {
        return data.files(data.at(name)).stream()
                .filter(file -> !file.equals(YearFiles.DEPARTMENT) && !Folder.isLitter(file))
                .map(file -> messages.error("data.file/beside", data.position(data.at(name, file)), file,
                        YearFiles.DEPARTMENT)).toList();
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
