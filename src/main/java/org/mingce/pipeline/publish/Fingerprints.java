package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What booklets are made of, as hashes: two equal ones give equal bytes. What all booklets share is read once, before
 * any of them is made; if it changes meanwhile, the hash is that of the state before, and the next run makes them again.
 */
public final class Fingerprints {

    private final Folders folders;
    private final String fonts;
    private final FutureTask<String> shared = new FutureTask<>(this::sharedHash);

    /**
     * Of these folders.
     *
     * @param fonts which fonts are used, as a word
     */
    public Fingerprints(Folders folders, String fonts) {
        this.folders = folders;
        this.fonts = fonts;
    }

    /** Begins to read what all booklets share, in a thread of its own. */
    public void prepare() {
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
        try {
            return shared.get();
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

    private String sharedHash() throws IOException {
        return new ContentHash().text(ProgramVersion.hash()).text(fonts)
                .folder(folders.templates(), folders.templates())
                .folder(folders.data(), folders.data().resolve("shared")).hex();
    }
}
