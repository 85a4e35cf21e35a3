package org.mingce.model;

import java.util.List;
import java.util.Map;

/**
 * Everything that one department says of one fiscal year.
 *
 * @param department     who
 * @param year           the fiscal year
 * @param edition        what the booklet consists of
 * @param classification the names of codes in that year
 * @param accounts       the final accounts
 * @param stated         official tables, or cells of them, as approved ({@code tables.yaml})
 * @param budget         initial budgets ({@code budget.yaml}), in the shape of the tables' cells
 * @param previous       last year's cells as stated ({@code previous.yaml}); not needed where last year's data exist
 * @param overview       part one
 * @param explanation    facts and reasons for part three, by section
 * @param glossary       part four, in order
 * @param annexes        part five, in order
 * @param settings       everything {@code booklet.yaml} says, {@code waivers} among it; empty without that file
 * @param wrongWords     ways of writing that are wrong in any booklet
 * @param todo           what the year asks of the clerk since it was begun from last year's folder, done or not
 */
public record Booklet(Department department, int year, Edition edition, Classification classification,
                      Accounts accounts, Map<String, StatedTable> stated, Map<String, StatedTable> budget,
                      Map<String, StatedTable> previous, MapNode overview, MapNode explanation,
                      List<Term> glossary, List<Annex> annexes, MapNode settings,
                      List<WrongWord> wrongWords, List<TodoPoint> todo) {

    public Booklet {
        glossary = List.copyOf(glossary);
        annexes = List.copyOf(annexes);
        wrongWords = List.copyOf(wrongWords);
        todo = List.copyOf(todo);
    }

    /** A booklet of a year that was begun by itself. */
    public Booklet(Department department, int year, Edition edition, Classification classification,
                   Accounts accounts, Map<String, StatedTable> stated, Map<String, StatedTable> budget,
                   Map<String, StatedTable> previous, MapNode overview, MapNode explanation,
                   List<Term> glossary, List<Annex> annexes, MapNode settings, List<WrongWord> wrongWords) {
        this(department, year, edition, classification, accounts, stated, budget, previous, overview, explanation,
                glossary, annexes, settings, wrongWords, List.of());
    }

    /** A booklet without a list of wrong words. */
    public Booklet(Department department, int year, Edition edition, Classification classification,
                   Accounts accounts, Map<String, StatedTable> stated, Map<String, StatedTable> budget,
                   Map<String, StatedTable> previous, MapNode overview, MapNode explanation,
                   List<Term> glossary, List<Annex> annexes, MapNode settings) {
        this(department, year, edition, classification, accounts, stated, budget, previous, overview, explanation,
                glossary, annexes, settings, List.of());
    }

    /** A booklet without settings. */
    public Booklet(Department department, int year, Edition edition, Classification classification,
                   Accounts accounts, Map<String, StatedTable> stated, Map<String, StatedTable> budget,
                   Map<String, StatedTable> previous, MapNode overview, MapNode explanation,
                   List<Term> glossary, List<Annex> annexes) {
        this(department, year, edition, classification, accounts, stated, budget, previous, overview, explanation,
                glossary, annexes, MapNode.empty(overview.position()));
    }
}
