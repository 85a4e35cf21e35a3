package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What booklets are made of, as hashes: two equal ones give equal bytes. What all booklets share is read once, before
 * any stage reads it; if it changes meanwhile, the hash is that of the state before, and the next run makes them again.
 */
public final class Fingerprints {

    private final Folders folders;
    private final String fonts;
    private final Callable<String> program;
    private final FutureTask<String> files = new FutureTask<>(this::filesHash);
    private final FutureTask<String> shared = new FutureTask<>(this::sharedHash);

    /**
     * Of these folders.
     *
     * @param fonts which fonts are used, as a word
     */
    public Fingerprints(Folders folders, String fonts) {
        this(folders, fonts, ProgramVersion::hash);
    }

    /** The same, of what stands for the program: where it can't change between many of these, it is read once. */
    public Fingerprints(Folders folders, String fonts, Callable<String> program) {
        this.folders = folders;
        this.fonts = fonts;
        this.program = program;
    }

    /**
     * Reads the templates and data that all booklets share: a file that is saved after this is not in the hash. The
     * program itself, which does not change while it runs, is read in a thread of its own.
     */
    public void prepare() {
        files.run();
        Thread thread = new Thread(shared, "fingerprint");
        thread.setDaemon(true);
        thread.start();
    }

    /** All that a booklet depends on, its {@link #own} files given. Waits for {@link #prepare}. */
    public String of(String own) throws IOException {
        return new ContentHash().text(shared()).text(own).hex();
    }

    /** What belongs to the booklet alone: its department, its year with images, and the year before. */
    public String own(String department, int year) throws IOException {
        Path folder = folders.data().resolve(department);
        return new ContentHash().text(department).text(Integer.toString(year))
                .files(folders.data(), folder).folder(folders.data(), folders.year(department, year))
                .folder(folders.data(), folders.year(department, year - 1)).hex();
    }

    private String shared() throws IOException {
        shared.run();
        return result(shared);
    }

    private static String result(FutureTask<String> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw new IOException(io.getMessage(), io);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private String sharedHash() throws Exception {
        files.run();
        return new ContentHash().text(program.call()).text(fonts).text(result(files)).hex();
    }

    private String filesHash() throws IOException {
        return new ContentHash().folder(folders.templates(), folders.templates())
                .folder(folders.data(), folders.data().resolve("shared")).hex();
    }
}
