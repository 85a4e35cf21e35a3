package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.parser.PropertyValue;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;

/**
 * What stylesheets say of elements that look alike, once for all booklets of a batch: most of them have the same
 * stylesheet, and their tables the same rows and cells. Keeps what is known of the stylesheets asked for last. Serves
 * many threads.
 */
public final class KnownStyles {

    private static final int SHEETS = 8;
    private static final int LOOKS = 20_000;

    private final Map<String, Sheet> sheets = new LinkedHashMap<>(SHEETS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sheet> eldest) {
            return size() > SHEETS;
        }
    };

    /** What is known of a stylesheet's rules for print. */
    Sheet of(String stylesheet) {
        synchronized (sheets) {
            return sheets.computeIfAbsent(stylesheet, Sheet::new);
        }
    }

    /** What is known of one stylesheet. */
    static final class Sheet {

        private final Sight sight;
        private final Map<Look, Kind> kinds = new ConcurrentHashMap<>();
        private final Map<List<Optional<String>>, PageInfo> pages = new ConcurrentHashMap<>();

        private Sheet(String stylesheet) {
            this.sight = new Sight(stylesheet);
        }

        Sight sight() {
            return sight;
        }

        /** The kind of the elements that look so, in one of the parent's kind; {@code null} for the outermost. */
        Kind kind(Kind parent, String seen) {
            if (kinds.size() > LOOKS) {
                kinds.clear();
            }
            Look look = new Look(parent, seen);
            Kind known = kinds.get(look);
            return known == null ? kinds.computeIfAbsent(look, unknown -> new Kind()) : known;
        }

        /** The style of a page of this name and side. */
        PageInfo page(String name, String side, Supplier<PageInfo> matched) {
            List<Optional<String>> key = List.of(Optional.ofNullable(name), Optional.ofNullable(side));
            PageInfo info = pages.get(key);
            if (info == null) {
                info = matched.get();
                settle(info.getPageStyle());
                info.getProperties().forEach(KnownStyles::settle);
                info.getMarginBoxes().values().forEach(box -> box.forEach(KnownStyles::settle));
                if (pages.size() < LOOKS) {
                    pages.put(key, info);
                }
            }
            return info;
        }
    }

    /** All that a selector can see of an element: besides those around it, what is seen of itself. */
    private record Look(Kind parent, String seen) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Look that && parent == that.parent && seen.equals(that.seen);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(parent) * 31 + seen.hashCode();
        }
    }

    /** Elements of one look; two kinds are never equal. */
    static final class Kind {

        private final Map<String, Optional<CascadedStyle>> pseudo = new ConcurrentHashMap<>();
        private volatile CascadedStyle style;

        CascadedStyle style(Supplier<CascadedStyle> matched) {
            CascadedStyle known = style;
            if (known == null) {
                known = matched.get();
                settle(known);
                style = known;
            }
            return known;
        }

        /** The style of what stands before an element or behind it; {@code null} where there is none. */
        CascadedStyle pseudo(String name, Supplier<CascadedStyle> matched) {
            Optional<CascadedStyle> known = pseudo.get(name);
            if (known == null) {
                known = Optional.ofNullable(matched.get());
                known.ifPresent(KnownStyles::settle);
                pseudo.put(name, known);
            }
            return known.orElse(null);
        }
    }

    /** Flying Saucer works some of a style out when it is first asked for it: here, before other threads see it. */
    private static void settle(CascadedStyle style) {
        style.getFingerprint();
        List<PropertyDeclaration> all = new ArrayList<>();
        style.getCascadedPropertyDeclarations().forEachRemaining(all::add);
        all.forEach(KnownStyles::settle);
    }

    private static void settle(PropertyDeclaration declaration) {
        declaration.getFingerprint();
        if (declaration.getValue() instanceof PropertyValue value && value.getIdentValue() != null) {
            declaration.asIdentValue();
        }
    }
}
