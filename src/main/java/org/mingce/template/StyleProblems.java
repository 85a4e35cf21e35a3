package org.mingce.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Nearest;
import org.mingce.model.Position;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/**
 * What an engine would pass over in a stylesheet without a word. Rules that paper sees are held to the engine that lays
 * out pages; those for screens alone to the names of properties that browsers know, because no one here knows their
 * values: of these only letters are told that no value of CSS has.
 */
final class StyleProblems {

    /** More of one kind in one file are counted only. */
    private static final int MOST = 20;
    private static final int SHOWN = 60;
    private static final String WEB = "web-properties.txt";

    private final Messages messages = Messages.of(StyleProblems.class);
    private final List<Diagnostic> errors = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();
    private final Path file;
    private final String css;
    private int passedOver;
    private Set<String> web;

    /** Reads a stylesheet for its faults. */
    StyleProblems(Path file, String css) {
        this.file = file;
        this.css = css;
    }

    /** All of them; of a stylesheet that is broken only where it is, because that makes others. */
    List<Diagnostic> diagnostics() {
        StyleScan scan = new StyleScan(css);
        scan.faults().stream().sorted(Comparator.comparing(StyleScan.Fault::start)).limit(MOST)
                .forEach(fault -> errors.add(messages.error("style.broken/" + fault.key(), at(fault.start()),
                        shown(fault.what()))));
        if (!errors.isEmpty()) {
            return errors;
        }
        int onPaper = complaints(paper(scan.pieces())).size();
        for (StyleScan.Piece piece : scan.pieces()) {
            if (!piece.paper()) {
                screen(piece);
            } else if (onPaper > 0 && warnings.size() < MOST && paper(piece)) {
                onPaper--;
            }
        }
        if (warnings.size() == MOST && onPaper + passedOver > 0) {
            warnings.add(messages.warning("style.more", Position.in(file, 0, 0), onPaper + passedOver));
        }
        return warnings;
    }

    /** All that paper sees: the engine is asked once for all, because each question has its price. */
    private static String paper(List<StyleScan.Piece> pieces) {
        StringBuilder all = new StringBuilder("*{");
        for (StyleScan.Piece piece : pieces) {
            if (piece.paper()) {
                boolean selector = piece.kind() == StyleScan.Kind.SELECTOR;
                all.append(selector ? "}\n" : "").append(piece.text()).append(selector ? "{" : ";\n");
            }
        }
        return all.append('}').toString();
    }

    private static String rule(StyleScan.Piece piece) {
        return piece.kind() == StyleScan.Kind.SELECTOR ? piece.text() + "{}" : "*{" + piece.text() + "}";
    }

    private static List<String> complaints(String rules) {
        List<String> said = new ArrayList<>();
        try {
            Stylesheet unused = new CSSParser((uri, message) -> said.add(message))
                    .parseStylesheet("", Origin.AUTHOR, new StringReader(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // a value that the engine can't even refuse
            said.add(String.valueOf(e.getMessage()));
        }
        return said;
    }

    /** Whether there was something to tell. */
    private boolean paper(StyleScan.Piece piece) {
        if (complaints(rule(piece)).isEmpty()) {
            return false;
        }
        String property = property(piece);
        if (piece.kind() == StyleScan.Kind.SELECTOR) {
            warn("style.selector", piece, shown(piece.text()));
        } else if (property.isEmpty()) {
            warn("style.value/colon", piece, shown(piece.text()));
        } else if (CSSName.getByPropertyName(property) != null) {
            warn("style.value", piece, property, value(piece));
        } else if (web().contains(property)) {
            warn("style.property/web", piece, property);
        } else {
            unknown(piece, property);
        }
        return true;
    }

    private void screen(StyleScan.Piece piece) {
        if (piece.kind() == StyleScan.Kind.SELECTOR) {
            return;
        }
        String property = property(piece);
        if (property.isEmpty()) {
            warn("style.value/colon", piece, shown(piece.text()));
        } else if (property.startsWith("-") && !property.startsWith("-fs-")) {
            return;
        } else if (!web().contains(property) && CSSName.getByPropertyName(property) == null) {
            unknown(piece, property);
        } else if (hasForeignLetters(piece.text()) && !complaints(rule(piece)).isEmpty()) {
            warn("style.value", piece, property, value(piece));
        }
    }

    private void unknown(StyleScan.Piece piece, String property) {
        Set<String> names = new TreeSet<>(web());
        CSSName.allCSS2PropertyNames().forEachRemaining(names::add);
        warn("style.property", piece, shown(property), Nearest.to(property, names).orElse(""));
    }

    private void warn(String key, StyleScan.Piece piece, Object... what) {
        if (warnings.size() < MOST) {
            warnings.add(messages.warning(key, at(piece.start()), what));
        } else {
            passedOver++;
        }
    }

    /** The name before the colon; empty where there is none. */
    private static String property(StyleScan.Piece piece) {
        int colon = piece.text().indexOf(':');
        return colon < 0 ? "" : piece.text().substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    private static String value(StyleScan.Piece piece) {
        return shown(piece.text().substring(piece.text().indexOf(':') + 1).strip());
    }

    /** Names of fonts, of areas and what is in quotes may have any letters; other values have those of ASCII. */
    private static boolean hasForeignLetters(String declaration) {
        String bare = declaration.replaceAll("\"[^\"\n]*\"|'[^'\n]*'", "");
        return bare.chars().anyMatch(character -> character > 0x7f) && !bare.contains("font-family")
                && !bare.contains("grid");
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private Position at(int offset) {
        int line = 1;
        int start = 0;
        for (int end = css.indexOf('\n'); end >= 0 && end < offset; end = css.indexOf('\n', end + 1)) {
            line++;
            start = end + 1;
        }
        return Position.in(file, line, offset - start + 1);
    }

    private Set<String> web() {
        if (web == null) {
            try (InputStream stream = StyleProblems.class.getResourceAsStream(WEB)) {
                web = new HashSet<>(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return web;
    }
}
