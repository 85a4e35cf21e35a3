package org.mingce.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingce.check.audit.Inspection;
import org.mingce.desk.Query.Booklet;
import org.mingce.pipeline.Preview;
import org.mingce.pipeline.bureau.RunRecord;
import org.mingce.pipeline.publish.Shelved;

/** What is known of all booklets that were looked at, without their pages. Safe for several threads. */
final class Register {

    private final Map<Booklet, State> states = new TreeMap<>();

    /**
     * A booklet in the list.
     *
     * @param preview what was made last, without its page
     * @param shelved what is published of it
     * @param record  what the overview of all booklets tells of it
     */
    record State(Preview preview, Shelved shelved, RunRecord record) {
    }

    /** What is known of a booklet; empty until it has been looked at. */
    synchronized Optional<State> state(Booklet booklet) {
        return Optional.ofNullable(states.get(booklet));
    }

    /** Notes what was made of a booklet; its form of inspection is filled later. */
    synchronized void note(Booklet booklet, Preview preview, Shelved shelved, RunRecord record) {
        Preview small = new Preview(preview.result(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), preview.blocking());
        states.put(booklet, new State(small, shelved, record));
    }

    /** Fills the form of inspection of what was noted last. */
    void inspect(Booklet booklet, Preview preview) {
        List<Inspection.Item> items = preview.inspection();
        synchronized (this) {
            // Another thread may have looked at newer data meanwhile: that state is not this preview's.
            states.computeIfPresent(booklet, (key, state) -> state.preview().result() != preview.result() ? state
                    : new State(state.preview(), state.shelved(), state.record().withInspection(items)));
        }
    }

    /** Whether the form of inspection of what was noted last is filled. */
    synchronized boolean isInspected(Booklet booklet) {
        return state(booklet).filter(state -> state.record().isInspected()).isPresent();
    }

    /** Forgets the booklets that are no longer there. */
    synchronized void keep(Collection<Booklet> booklets) {
        states.keySet().retainAll(booklets);
    }
}
