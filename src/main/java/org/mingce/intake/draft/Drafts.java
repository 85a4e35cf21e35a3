package org.mingce.intake.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.intake.table.ReadTable;
import org.mingce.model.Accounts;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.Unit;

/** Drafts of the files of a department's year. */
public final class Drafts {

    /** Parts of a booklet with a file each. */
    private static final List<String> BLANKS = List.of("overview", "explanation");

    private final Edition edition;
    private final Classification classification;
    private final int year;
    private final Messages messages = Messages.of(Drafts.class);

    public Drafts(Edition edition, Classification classification, int year) {
        this.edition = edition;
        this.classification = classification;
        this.year = year;
    }

    /** {@code accounts.yaml}, and {@code tables.yaml} where cells do not follow. */
    public Draft ofYear(Map<String, ReadTable> read) {
        AccountsDraft draft = new AccountsDraft(edition.declared(), read);
        Accounts accounts = draft.accounts(false);
        Remainder rest = new Remainder(edition, accounts, read);
        if (statesItemsOf(Accounts.INCOME_BY_ITEM, rest)) {
            accounts = draft.accounts(true);
            rest = new Remainder(edition, accounts, read);
        }
        Unit unit = unit(read);
        Names names = new Names(edition, classification, read);
        List<DraftFile> files = new ArrayList<>();
        files.add(new DraftFile("accounts.yaml", new AccountsText(accounts, names, unit, messages, year,
                new SchemaLine(edition.id())).text()));
        if (!rest.stated().isEmpty()) {
            files.add(new DraftFile("tables.yaml",
                    new CellsText(edition, names, unit, messages).text("tables", year, rest)));
        }
        return new Draft(files, accounts, rest.stated().asSource(), rest.tables(),
                new Contradictions(edition, rest, names, messages).in(read));
    }

    /**
     * Cells of another year, or of the budget.
     *
     * @param name {@code previous} or {@code budget}
     */
    public Draft ofCells(String name, Map<String, ReadTable> read) {
        Accounts none = Accounts.empty(Position.of(""));
        Remainder rest = new Remainder(edition, none, read);
        Names names = new Names(edition, classification, read);
        String text = new CellsText(edition, names, unit(read), messages).text(name, year, rest);
        return new Draft(List.of(new DraftFile(name + ".yaml", text)), none, rest.stated().asSource(), rest.tables(),
                new Contradictions(edition, rest, names, messages).in(read));
    }

    /**
     * {@code department.yaml} of a department that has none.
     *
     * @param official the name on its official tables, where it is another
     * @param district where it is; empty where nothing tells it
     */
    public DraftFile department(String name, Optional<String> official, Optional<String> district, String region) {
        YamlText text = new YamlText(new SchemaLine(edition.id()).department() + messages.text("draft.department"));
        text.entry(0, "name", YamlText.quoted(name), "");
        official.filter(other -> !other.equals(name))
                .ifPresent(other -> text.entry(0, "officialName", YamlText.quoted(other), ""));
        district.ifPresent(where -> text.entry(0, "district", YamlText.quoted(where), ""));
        text.entry(0, "region", YamlText.quoted(region), "");
        return new DraftFile("department.yaml", text.toString());
    }

    /** {@code booklet.yaml}, where the edition is not the one that follows from the region. */
    public DraftFile settings() {
        YamlText text = new YamlText(new SchemaLine(edition.id()).of("booklet") + messages.text("draft.settings"));
        text.entry(0, "edition", edition.id(), "");
        return new DraftFile("booklet.yaml", text.toString());
    }

    /** Files that spreadsheets say nothing of, with no more than what goes into them: nothing is claimed. */
    public List<DraftFile> blanks() {
        return BLANKS.stream().filter(blank -> edition.parts().stream().anyMatch(part -> part.id().equals(blank)))
                .map(blank -> new DraftFile(blank + ".yaml", "# " + new SchemaLine(edition.id()).of(blank)
                        + messages.text("draft.blank." + blank) + "\n")).toList();
    }

    private boolean statesItemsOf(String block, Remainder rest) {
        return edition.declared().values().stream().filter(table -> table.items().contains(block))
                .anyMatch(table -> rest.stated().tables().getOrDefault(table.id(), Map.of()).keySet().stream()
                        .anyMatch(row -> row.length() == table.codes().deepest()
                                && row.chars().allMatch(Character::isDigit)));
    }

    /** The unit that most cells are written in. */
    private static Unit unit(Map<String, ReadTable> read) {
        Map<Unit, Integer> count = new LinkedHashMap<>();
        read.values().forEach(table -> table.rows().values().forEach(row -> row.values()
                .forEach(cell -> count.merge(cell.unit(), 1, Integer::sum))));
        return count.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(Unit.YUAN);
    }
}
