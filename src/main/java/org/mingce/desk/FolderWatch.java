package org.mingce.desk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices what editors and others change in folders. It looks at sizes and times again and again, since what operating
 * systems tell by themselves gets lost on network drives, which clerks work on; a thousand files take ten milliseconds.
 */
final class FolderWatch implements Runnable {

    private static final long SHORTEST_MILLIS = 250;
    /** A look takes this part of the time at most. */
    private static final int SHARE = 30;

    private final List<Path> folders;
    private final Consumer<Set<Path>> told;
    private final CountDownLatch end = new CountDownLatch(1);

    /** @param told is given the files that were added, changed or taken away */
    FolderWatch(List<Path> folders, Consumer<Set<Path>> told) {
        this.folders = folders;
        this.told = told;
    }

    private record Stamp(long size, long time, Object key) {
    }

    void end() {
        end.countDown();
    }

    @Override
    public void run() {
        Map<Path, Stamp> before = stamps();
        try {
            long pause = SHORTEST_MILLIS;
            while (!end.await(pause, TimeUnit.MILLISECONDS)) {
                long start = System.nanoTime();
                Map<Path, Stamp> now = stamps();
                pause = Math.max(SHORTEST_MILLIS, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) * SHARE);
                Set<Path> changed = changed(before, now);
                before = now;
                tell(changed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Set<Path> changed) {
        try {
            if (!changed.isEmpty()) {
                told.accept(changed);
            }
        } catch (RuntimeException e) {
            // A folder that comes or goes meanwhile: what is asked for next says so, and the watch goes on.
            return;
        }
    }

    private static Set<Path> changed(Map<Path, Stamp> before, Map<Path, Stamp> now) {
        Set<Path> changed = new TreeSet<>();
        now.forEach((file, stamp) -> {
            if (!stamp.equals(before.get(file))) {
                changed.add(file);
            }
        });
        before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        return changed;
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, new Visitor(stamps));
            } catch (IOException e) {
                // A folder that comes or goes meanwhile is seen the next time.
            }
        }
        return stamps;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Map<Path, Stamp> stamps;

        Visitor(Map<Path, Stamp> stamps) {
            this.stamps = stamps;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (!file.getFileName().toString().startsWith(".")) {
                stamps.put(file, new Stamp(is.size(), is.lastModifiedTime().toMillis(), is.fileKey()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
