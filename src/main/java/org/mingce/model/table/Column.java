package org.mingce.model.table;

import java.util.List;
import java.util.Optional;
import org.mingce.model.MapNode;

/**
 * A column of a table.
 *
 * @param key     the name in sources and templates
 * @param title   as it is printed
 * @param name    how findings call it; the title where the declaration gives no other
 * @param sum     the columns of which this one is the sum; none where it is no sum
 * @param classes where the amounts of classes come from: a column of another table; its row is {@link Address#CLASS}
 * @param printed whether the edition prints it
 * @param signed  whether its amounts may be negative
 * @param content everything the declaration says, for the templates: {@code group}, {@code fold} …
 */
public record Column(String key, String title, String name, List<String> sum, Optional<Address> classes,
                     boolean printed, boolean signed, MapNode content) {

    public Column {
        sum = List.copyOf(sum);
    }

    /** The head that stands above this and its neighbours' of the same group; empty where there is none. */
    public Optional<String> group() {
        return content.text("group");
    }

    /** Of the key alone: asked for some thousand times a booklet, and keys of one table differ. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
