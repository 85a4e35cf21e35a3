package org.mingce.rollover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.yaml.ConfinedFile;
import org.mingce.yaml.Folder;

/** The pictures of a year, which go along as they are. */
final class YearPictures {

    private static final String IMAGES = "images";
    private static final Pattern PICTURE = Pattern.compile(".+\\.(png|jpg|jpeg|gif|bmp|webp)");
    private static final int LARGEST = 16 * 1024 * 1024;
    /** Of all pictures together, in bytes. */
    private static final long MOST = 64L * 1024 * 1024;

    private final Folder data;
    private final Path root;
    private final Messages messages;

    YearPictures(Folder data, Path root, Messages messages) {
        this.data = data;
        this.root = root;
        this.messages = messages;
    }

    /** Those in a year's folder, by name, and which of them can't be read. */
    Outcome<Map<String, byte[]>> in(Path year) {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        List<Diagnostic> said = new ArrayList<>();
        long left = MOST;
        for (String folder : List.of("", IMAGES)) {
            Path place = folder.isEmpty() ? year : year.resolve(folder);
            for (String name : data.files(place)) {
                if (!PICTURE.matcher(name.toLowerCase(Locale.ROOT)).matches() || Folder.isLitter(name)) {
                    continue;
                }
                try {
                    byte[] bytes = new ConfinedFile(root, place.resolve(name)).bytes((int) Math.min(LARGEST, left));
                    left -= bytes.length;
                    pictures.put(folder.isEmpty() ? name : folder + "/" + name, bytes);
                } catch (ConfinedFile.RefusedException | IOException e) {
                    said.add(messages.warning("newyear.picture", data.position(place.resolve(name)), name));
                }
            }
        }
        return new Outcome<>(pictures, said);
    }
}
