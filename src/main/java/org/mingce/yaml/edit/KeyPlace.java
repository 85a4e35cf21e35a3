package org.mingce.yaml.edit;

import java.util.List;
import org.mingce.yaml.edit.Piece.Member;

/**
 * Where a new key of a map stands.
 *
 * @param map   the map
 * @param order the order of the keys that it may have
 */
record KeyPlace(Piece map, List<String> order) {

    /** The index that the key's member shall have. */
    int place(String key) {
        List<Member> members = map.members();
        int rank = order.indexOf(key);
        if (rank >= 0) {
            for (int i = members.size(); i > 0; i--) {
                int other = order.indexOf(members.get(i - 1).name());
                if (other >= 0 && other < rank) {
                    return i;
                }
            }
            return members.stream().anyMatch(member -> order.indexOf(member.name()) > rank) ? 0 : members.size();
        }
        if (!isCode(key)) {
            return members.size();
        }
        int place = -1;
        for (int i = 0; i < members.size(); i++) {
            String name = members.get(i).name();
            if (isCode(name) && name.compareTo(key) < 0) {
                place = i + 1;
            } else if (isCode(name) && place < 0) {
                place = i;
                break;
            }
        }
        return place < 0 ? members.size() : place;
    }

    private static boolean isCode(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
