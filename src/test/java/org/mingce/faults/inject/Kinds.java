package org.mingce.faults.inject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** All kinds of faults. */
final class Kinds {

    private Kinds() {
    }

    static List<Kind> all() {
        return Stream.of(MarkKinds.all(), NameKinds.all(), DateKinds.all(), AmountKinds.all(), CountKinds.all(),
                ReasonKinds.all(), FactKinds.all(), AccountKinds.all(), FormKinds.all()).flatMap(List::stream).toList();
    }

    /** So many of a kind's faults in a booklet, the same in every run, in the order of the files. */
    static List<Fault> sample(Kind kind, Material material, int most) {
        List<Fault> faults = kind.faults().apply(material).toList();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, new Random(kind.name().hashCode() * 31L + material.year()));
        return places.stream().limit(most).sorted().map(faults::get).toList();
    }
}
