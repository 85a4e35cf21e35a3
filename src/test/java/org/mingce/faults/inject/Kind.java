package org.mingce.faults.inject;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of fault.
 *
 * @param name   short, in English, as the report and the floors name it
 * @param faults all places of a booklet where it fits, each of them really wrong afterwards
 */
record Kind(String name, Function<Material, Stream<Fault>> faults) {
}
