package org.mingce.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import org.mingce.desk.Query.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.pipeline.Holdings;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Preview;
import org.mingce.pipeline.Shapes;
import org.mingce.pipeline.publish.Folders;
import org.mingce.yaml.edit.SourceFile;

/**
 * What lies on the desk: the booklets as they are now, each made again when what it is made of has changed. One booklet
 * is made at a time; safe for several threads.
 */
final class Workbench {

    /** Booklets whose pages are kept. */
    private static final int OPEN = 4;

    private final DeskOptions options;
    private final Events events;
    private final Object making = new Object();
    private final LinkedBlockingDeque<Task> waiting = new LinkedBlockingDeque<>();
    private final Map<Booklet, Sheet> sheets = new LinkedHashMap<>(OPEN, 0.75f, true);
    private final Register register = new Register();
    /** Booklets whose data have changed since they were made last. */
    private final Set<Booklet> stale = ConcurrentHashMap.newKeySet();
    /** What the desk has written last, by file. */
    private final Map<Path, String> written = new ConcurrentHashMap<>();
    private Mingce mingce;
    private Shapes shapes;
    private long version;
    private volatile boolean ended;

    Workbench(DeskOptions options, Events events) {
        this.options = options;
        this.events = events;
        this.mingce = fresh();
        this.shapes = new Shapes(options.folders());
    }

    /**
     * A booklet as it is shown.
     *
     * @param preview what was made last
     * @param good    the last page that could be made; empty where none could yet
     * @param edition the edition that printed it when its data could last be read
     * @param version tells this state from earlier ones
     */
    record Sheet(Preview preview, Optional<String> good, Optional<Edition> edition, long version) {
    }

    /**
     * What is to be done in the background.
     *
     * @param made what was made of the booklet, whose form of inspection is to be filled; empty where it is to be made
     */
    private record Task(Booklet booklet, Optional<Preview> made) {

        static Task make(Booklet booklet) {
            return new Task(booklet, Optional.empty());
        }
    }

    private Mingce fresh() {
        return new Mingce(options.folders(), options.limit(), options.fonts());
    }

    Folders folders() {
        return options.folders();
    }

    Mingce mingce() {
        synchronized (making) {
            return mingce;
        }
    }

    /** What files may hold. */
    Shapes shapes() {
        synchronized (making) {
            return shapes;
        }
    }

    /** The names of a booklet's codes: its own, or where its data can't be read, those that all share. */
    Classification names(Booklet booklet) {
        return sheet(booklet).preview().booklet().map(org.mingce.model.Booklet::classification)
                .orElseGet(() -> shapes().classification(booklet.year()));
    }

    /** Begins to look at all booklets, in the background. */
    void start(Executor threads) {
        List<Booklet> all = booklets();
        stale.addAll(all);
        all.stream().map(Task::make).forEach(waiting::add);
        threads.execute(this::work);
    }

    void end() {
        ended = true;
        waiting.offer(Task.make(new Booklet("", 0)));
    }

    private void work() {
        try {
            while (!ended) {
                Task next = waiting.take();
                if (!ended) {
                    tried(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tried(Task task) {
        try {
            register.inspect(task.booklet(), task.made().orElseGet(() -> make(task.booklet()).preview()));
        } catch (RuntimeException e) {
            // A folder that comes or goes meanwhile: whoever opens the booklet is told, and the others are looked at.
            return;
        }
    }

    /** Looks at all booklets that were not looked at as they are now, and fills their forms of inspection. */
    void inspectAll() {
        for (Booklet booklet : booklets()) {
            if (stale.contains(booklet) || !register.isInspected(booklet)) {
                tried(new Task(booklet, kept(booklet).map(Sheet::preview)));
            }
        }
    }

    /** What is kept of a booklet, if that is as it is now. */
    private Optional<Sheet> kept(Booklet booklet) {
        synchronized (making) {
            return stale.contains(booklet) ? Optional.empty() : Optional.ofNullable(sheets.get(booklet));
        }
    }

    Holdings holdings() throws IOException {
        return mingce().holdings();
    }

    private List<Booklet> booklets() {
        try {
            return holdings().years().entrySet().stream().flatMap(entry -> entry.getValue().stream()
                    .map(year -> new Booklet(entry.getKey(), year))).sorted().toList();
        } catch (IOException e) {
            // The list of booklets says what is wrong.
            return List.of();
        }
    }

    /** What is known of a booklet's state; empty until it has been looked at. */
    Optional<Register.State> state(Booklet booklet) {
        return register.state(booklet);
    }

    /** The booklet as it is now. */
    Sheet sheet(Booklet booklet) {
        Sheet sheet;
        synchronized (making) {
            sheet = sheets.get(booklet);
            if (sheet != null) {
                return sheet;
            }
            sheet = make(booklet);
        }
        // Nobody waits for the form of inspection.
        waiting.addFirst(new Task(booklet, Optional.of(sheet.preview())));
        return sheet;
    }

    /** Makes the booklet, whatever is known of it. */
    private Sheet make(Booklet booklet) {
        Sheet sheet;
        synchronized (making) {
            stale.remove(booklet);
            waiting.removeIf(task -> task.booklet().equals(booklet));
            Preview preview = mingce.preview(booklet.department(), booklet.year(), options.failOn());
            Optional<Sheet> before = Optional.ofNullable(sheets.get(booklet));
            sheet = new Sheet(preview, preview.html().or(() -> before.flatMap(Sheet::good)),
                    preview.booklet().map(org.mingce.model.Booklet::edition).or(() -> before.flatMap(Sheet::edition)),
                    ++version);
            sheets.put(booklet, sheet);
            while (sheets.size() > OPEN) {
                sheets.remove(sheets.keySet().iterator().next());
            }
            register.note(booklet, preview, mingce.shelved(booklet.department(), booklet.year()),
                    preview.record(options.folders()));
        }
        events.say("booklet " + booklet.year() + " " + booklet.department());
        return sheet;
    }

    /** Looks again at what is published of a booklet. */
    void look(Booklet booklet) {
        stale.add(booklet);
        waiting.addFirst(Task.make(booklet));
    }

    /** Notes what the desk itself has written, and makes again what it goes into. */
    void wrote(Path file, String state) {
        written.put(file, state);
        remake(Set.of(file));
    }

    /** Makes again what files go into that somebody else has changed. */
    void changed(Set<Path> files) {
        Set<Path> others = new HashSet<>(files);
        others.removeIf(file -> state(file).equals(written.get(file)));
        if (!others.isEmpty()) {
            others.forEach(written::remove);
            remake(others);
        }
    }

    private static String state(Path file) {
        try {
            return SourceFile.state(Files.readAllBytes(file));
        } catch (IOException e) {
            return SourceFile.missing();
        }
    }

    /** What is open comes first. */
    private void remake(Set<Path> files) {
        Set<Booklet> affected = new HashSet<>();
        boolean all = false;
        for (Path file : files) {
            Path data = options.folders().data();
            if (!file.startsWith(data) || file.startsWith(data.resolve("shared"))) {
                all = true;
                continue;
            }
            Path inside = data.relativize(file);
            String department = inside.getName(0).toString();
            String year = inside.getNameCount() > 2 ? inside.getName(1).toString() : "";
            for (Booklet booklet : booklets()) {
                String own = Integer.toString(booklet.year());
                String next = Integer.toString(booklet.year() - 1);
                if (booklet.department().equals(department)
                        && (year.isEmpty() || year.equals(own) || year.equals(next))) {
                    affected.add(booklet);
                }
            }
        }
        if (all) {
            synchronized (making) {
                mingce = fresh();
                shapes = new Shapes(options.folders());
            }
            affected.addAll(booklets());
        }
        register.keep(booklets());
        events.say("list");
        queue(affected);
    }

    private void queue(Set<Booklet> affected) {
        Set<Booklet> open;
        synchronized (making) {
            open = new HashSet<>(sheets.keySet());
        }
        stale.addAll(affected);
        affected.stream().sorted().filter(booklet -> !open.contains(booklet)).map(Task::make)
                .forEach(waiting::addLast);
        affected.stream().sorted().filter(open::contains).map(Task::make).forEach(waiting::addFirst);
    }
}
