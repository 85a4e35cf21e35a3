package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.PictureFiles;
import org.mingce.testing.Sources;

/**
 * Pictures with something changed: each is taken or refused with the place that names it, in time, and the program
 * breaks nowhere. Some in every build; thousands with {@code mvn -Pfaults test}.
 */
class PictureMutationTest {

    private static final int PICTURES = Integer.getInteger("faults.pictures", 150);
    private static final long SEED = Long.getLong("faults.seed", 20_240_820L);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void changedPicturesAreTakenOrRefusedWithTheirPlace() throws IOException {
        Sources sources = Sources.copied(folder, "tianyuan", 2024);
        Path overview = sources.path("overview.yaml");
        Files.writeString(overview, Files.readString(overview).stripTrailing() + "\n    - image: a.png\n");
        Mingce program = new Mingce(new Folders(sources.data(), sources.templates(), folder.resolve("output")), LIMIT,
                FontChoice.EMBEDDED);
        List<byte[]> whole = whole();
        for (int i = 0; i < PICTURES; i++) {
            long seed = SEED + i;
            sources.bytes("a.png", changed(whole.get(i % whole.size()), seed));
            holds(program, "seed " + seed);
        }
        for (byte[] picture : whole) {
            sources.bytes("a.png", picture);
            assertEquals(Status.CHECKED, check(program).status(), "whole");
        }
    }

    private static List<byte[]> whole() {
        List<byte[]> whole = new ArrayList<>();
        for (int type : List.of(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED)) {
            whole.add(PictureFiles.of(PictureFiles.fields(64, 48, type), "png"));
        }
        for (String kind : List.of("jpeg", "gif", "bmp")) {
            whole.add(PictureFiles.of(PictureFiles.fields(64, 48, BufferedImage.TYPE_INT_RGB), kind));
        }
        for (int orientation = 1; orientation <= 8; orientation++) {
            whole.add(PictureFiles.photo(64, 48, orientation));
        }
        whole.add(PictureFiles.cmyk(64, 48, 255, 0, 0, 255));
        whole.add(PictureFiles.withTransform(PictureFiles.cmyk(64, 48, 255, 0, 0, 255), -1));
        whole.add(PictureFiles.withProfile(whole.get(0), ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData()));
        whole.add(PictureFiles.webp());
        return whole;
    }

    /** Cut off, a few bytes other than they were, a run of them left out, or bytes of chance behind them. */
    private static byte[] changed(byte[] picture, long seed) {
        Random random = new Random(seed);
        byte[] changed = picture.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed = Arrays.copyOf(picture, random.nextInt(picture.length));
            case 1 -> changed = Arrays.copyOf(picture, picture.length + random.nextInt(1000));
            case 2 -> {
                int from = random.nextInt(picture.length);
                int left = Math.min(picture.length - from, 1 + random.nextInt(40));
                System.arraycopy(picture, from + left, changed, from, picture.length - from - left);
                changed = Arrays.copyOf(changed, picture.length - left);
            }
            default -> {
                // Sizes, counts and offsets stand in front: that is where changes hurt.
                for (int i = 0; i <= random.nextInt(6); i++) {
                    changed[random.nextInt(Math.min(changed.length, 200))] = (byte) random.nextInt(256);
                }
            }
        }
        return changed;
    }

    private static void holds(Mingce program, String what) {
        BookletResult result = check(program);
        assertTrue(result.status() == Status.CHECKED || result.status() == Status.REFUSED, what + ": "
                + result.causes());
        if (result.status() == Status.REFUSED) {
            List<Diagnostic> errors = result.diagnostics().stream().filter(Diagnostic::isError).toList();
            assertEquals(List.of("page.image"), errors.stream().map(Diagnostic::code).toList(), what);
            assertTrue(errors.get(0).position().file().endsWith("overview.yaml"), what + ": " + errors);
        }
    }

    private static BookletResult check(Mingce program) {
        return program.run(new Request("tianyuan", 2024, Set.of("html"), true, FailOn.NEVER));
    }
}
