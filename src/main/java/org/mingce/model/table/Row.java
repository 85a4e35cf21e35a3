package org.mingce.model.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.model.MapNode;

/**
 * A named row of a table.
 *
 * @param key     the name in sources and templates
 * @param title   as it is printed
 * @param name    how findings call it; the title where the declaration gives no other
 * @param sum     the rows of which this one is the sum; {@link #CODES} alone for the codes of the highest level; none
 *                where it is no sum
 * @param from    column to the places in accounts.yaml that add up to the cell
 * @param same    column to the cells of other tables that add up to the cell
 * @param printed whether the edition prints it
 * @param signed  whether its amounts may be negative
 * @param content everything the declaration says, for the templates: {@code numbered}, {@code total} …
 */
public record Row(String key, String title, String name, List<String> sum, Map<String, List<String>> from,
                  Map<String, List<Address>> same, boolean printed, boolean signed, MapNode content) {

    /** Instead of rows in a sum: the codes of the highest level. */
    public static final String CODES = "codes";

    public Row {
        sum = List.copyOf(sum);
        from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
        same = Collections.unmodifiableMap(new LinkedHashMap<>(same));
    }

    /** Whether it is the sum of its side's codes. */
    public boolean isSumOfCodes() {
        return sum.equals(List.of(CODES));
    }

    /** Of the key alone: asked for some thousand times a booklet, and keys of one table differ. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
