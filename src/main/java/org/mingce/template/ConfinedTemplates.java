package org.mingce.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.mingce.yaml.ConfinedFile;

/** Opens the templates of one folder: each a regular file inside the folder of all templates, and of bounded size. */
final class ConfinedTemplates implements TemplateLoader {

    /** Bytes. The longest template has some ten thousand. */
    static final int LARGEST = 1024 * 1024;

    private final Path root;
    private final Path folder;

    /**
     * The templates of a folder.
     *
     * @param root the folder that links may not lead out of
     */
    ConfinedTemplates(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * A file's bytes.
     *
     * @throws RefusedTemplateException if it is not there or not opened
     * @throws IOException              if the disk fails
     */
    static byte[] bytes(Path root, Path file) throws IOException {
        try {
            return new ConfinedFile(root, file).bytes(LARGEST);
        } catch (ConfinedFile.RefusedException e) {
            throw new RefusedTemplateException(file, e.refusal());
        }
    }

    @Override
    public Object findTemplateSource(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? file : null;
        } catch (InvalidPathException e) {
            // A name that no file can have here.
            return null;
        }
    }

    @Override
    public long getLastModified(Object source) {
        return ((Path) source).toFile().lastModified();
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return new StringReader(new String(bytes(root, (Path) source), Charset.forName(encoding)));
    }

    @Override
    public void closeTemplateSource(Object source) {
        // read whole
    }
}
