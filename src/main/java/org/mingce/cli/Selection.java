package org.mingce.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which booklets are meant.
 *
 * @param departments     the departments that were named, in the order in which they were; empty for all
 * @param years           the years that were named; empty for all
 */
record Selection(List<String> departments, List<Integer> years) {

    Selection {
        departments = List.copyOf(new LinkedHashSet<>(departments));
        years = List.copyOf(new LinkedHashSet<>(years));
    }

    /**
     * One booklet.
     *
     * @param department the department's id
     * @param year       the fiscal year
     */
    record Choice(String department, int year) {
    }

    /** Whether exactly one booklet is named, which is then made in any case. */
    boolean isSingle() {
        return departments.size() == 1 && years.size() == 1;
    }

    /**
     * The booklets, by department and year. A department that was named is never passed over: without data of the year
     * it comes all the same, and its run says what is missing.
     *
     * @param catalogue  departments and their years
     * @param passedOver folders of which is told elsewhere what is wrong with them
     * @throws UsageException for a department that there is not, where all its years are asked for
     */
    List<Choice> choices(Map<String, List<Integer>> catalogue, Set<String> passedOver) throws UsageException {
        List<Choice> choices = new ArrayList<>();
        for (String department : departments.isEmpty() ? catalogue.keySet() : departments) {
            List<Integer> present = catalogue.getOrDefault(department, List.of());
            if (years.isEmpty() && !catalogue.containsKey(department) && !passedOver.contains(department)) {
                CommandProblems problems = new CommandProblems();
                problems.addUnknown("list.unknown", department, catalogue.keySet());
                problems.check();
            }
            for (int year : years.isEmpty() ? present : years) {
                if (!departments.isEmpty() || present.contains(year)) {
                    choices.add(new Choice(department, year));
                }
            }
        }
        return choices;
    }

    /** Whether a folder is among what was asked for. */
    boolean names(String folder) {
        return departments.isEmpty() || departments.contains(folder);
    }

    /** The departments that have no data of any year that was named. */
    Set<String> without(Map<String, List<Integer>> catalogue) {
        Set<String> without = new LinkedHashSet<>();
        if (departments.isEmpty() && !years.isEmpty()) {
            catalogue.forEach((department, present) -> {
                if (years.stream().noneMatch(present::contains)) {
                    without.add(department);
                }
            });
        }
        return without;
    }
}
