package org.mingce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mingce.check.rule.Finding;
import org.mingce.document.Document;
import org.mingce.figures.Figures;
import org.mingce.model.Accounts;
import org.mingce.model.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Department;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;
import org.mingce.render.layout.Fonts;
import org.mingce.render.layout.Layout;

/** Stages that do what a test says; by themselves they make a booklet of three formats without complaint. */
final class FakeStages implements Stages {

    private static final Fonts FONTS = new Fonts();

    final Map<Integer, Outcome<Booklet>> years = new TreeMap<>();
    List<String> departments = List.of("shifeng");
    /** Departments whose folder can't be read. */
    List<String> shut = List.of();
    final List<Renderer> renderers = new ArrayList<>();
    BiFunction<Booklet, Figures, List<Diagnostic>> check = (booklet, figures) -> List.of();
    BiFunction<Booklet, Figures, Outcome<Page>> template = (booklet, figures) -> Outcome.of(page());

    FakeStages() {
        years.put(2019, Outcome.of(booklet(2019)));
        List.of("html", "pdf", "docx").forEach(format -> renders(format, "new " + format));
    }

    /** Lets the renderer of a format write a text. */
    void renders(String format, String text) {
        renders(format, context -> {
            Files.writeString(context.target(), text);
            return Outcome.of(new Rendition(format, OptionalInt.of(3)));
        });
    }

    /** Lets the renderer of a format do what a test says. */
    void renders(String format, Writing writing) {
        renderers.removeIf(renderer -> renderer.name().equals(format));
        renderers.add(new Renderer() {
            @Override
            public String name() {
                return format;
            }

            @Override
            public Outcome<Rendition> render(RenderContext context) throws IOException {
                return writing.render(context);
            }
        });
    }

    /** What a renderer does. */
    interface Writing {
        Outcome<Rendition> render(RenderContext context) throws IOException;
    }

    @Override
    public List<String> departments() {
        return departments;
    }

    @Override
    public List<Integer> years(String department) {
        if (shut.contains(department)) {
            throw new UncheckedIOException(new AccessDeniedException("data/" + department));
        }
        return List.copyOf(years.keySet());
    }

    @Override
    public Outcome<Booklet> read(String department, int year) {
        return years.get(year);
    }

    @Override
    public List<Finding> check(Booklet booklet, Figures figures, Optional<Document> print) {
        return check.apply(booklet, figures).stream().map(Finding::of).toList();
    }

    @Override
    public Outcome<String> findings(Map<String, Object> data) {
        return Outcome.of("findings");
    }

    @Override
    public Outcome<Page> page(Booklet booklet, Figures figures, Path base, List<String> formats) {
        return template.apply(booklet, figures);
    }

    @Override
    public Layout layout(Page page) {
        return new Layout(page, FONTS);
    }

    @Override
    public List<Renderer> renderers() {
        return renderers;
    }

    static Booklet booklet(int year) {
        return booklet(year, Accounts.empty(Position.of("accounts.yaml")));
    }

    static Booklet booklet(int year, Accounts accounts) {
        MapNode nothing = MapNode.empty(Position.of("department.yaml"));
        Department department = new Department("shifeng", "石峰区委组织部", "石峰区委组织部", "hunan", nothing);
        Edition edition = new Edition("hunan-2019", List.of("hunan-2019"), List.of(), List.of(),
                Map.of("incomeExpenditure", summary(nothing)), List.of(),
                Map.of(), nothing);
        return new Booklet(department, year, edition, new Classification(Map.of(), Map.of()), accounts, Map.of(),
                Map.of(), Map.of(), nothing, nothing, List.of(), List.of());
    }

    /** A table with a single row: a source of income. */
    private static DeclaredTable summary(MapNode nothing) {
        Column amount = new Column("amount", "金额", "金额", List.of(), Optional.empty(), true, false, nothing);
        Row income = new Row("income.generalPublicBudget", "一般公共预算财政拨款收入", "一般公共预算财政拨款收入", List.of(),
                Map.of("amount", List.of("income.generalPublicBudget")), Map.of(), true, false, nothing);
        Side side = new Side("", "", Codes.NONE, List.of(amount), List.of(income), List.of());
        return new DeclaredTable("incomeExpenditure", "收入支出决算总表", "amount", List.of(), List.of(), List.of(side),
                List.of(), Optional.empty(), List.of(), nothing, nothing.position());
    }

    private static Page page() {
        try {
            return new Page(DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument(), "",
                    Path.of("data"));
        } catch (ParserConfigurationException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
