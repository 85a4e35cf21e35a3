package org.mingce.yaml.edit;

import java.util.List;

/** In which order the keys of a map stand. */
public interface KeyOrder {

    /** No order: new keys stand last, but a code stands among codes by its number. */
    KeyOrder NONE = path -> List.of();

    /** The keys that the map at a path may have, in their order; those it does not name stand behind the others. */
    List<String> keys(PiecePath path);
}
