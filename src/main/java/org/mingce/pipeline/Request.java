package org.mingce.pipeline;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one run is asked for.
 *
 * @param department the department's id, the name of its folder
 * @param year       the fiscal year
 * @param formats    the formats to write, by {@link org.mingce.render.Renderer#name() name}; those not asked for
 *                   stay as they are
 * @param checkOnly  whether to stop before anything is rendered or written
 * @param failOn     which findings keep the booklet from being published
 */
public record Request(String department, int year, Set<String> formats, boolean checkOnly, FailOn failOn) {

    public Request {
        formats = Collections.unmodifiableSet(new LinkedHashSet<>(formats));
    }
}
