package org.mingce.render.layout;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Gives each list of families in the stylesheet, that is each role, the font it gets. One per layout. */
final class RoleFontResolver extends ITextFontResolver {

    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    /** A list of families, as the stylesheet has it, and a weight. */
    private record Role(List<String> families, int weight) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Role that && weight == that.weight && families.equals(that.families);
        }

        @Override
        public int hashCode() {
            return families.hashCode() * 31 + weight;
        }
    }

    private final Fonts fonts;
    private final Map<Role, Typeface> roles = new HashMap<>();
    /** Flying Saucer asks for a style's font with every piece of text; a style has one specification. */
    private final Map<FontSpecification, FSFont> resolved = new IdentityHashMap<>();

    RoleFontResolver(Fonts fonts) {
        this.fonts = fonts;
    }

    @Override
    protected Map<String, FontFamily> loadFonts() {
        // None of the fourteen standard fonts: they would not be embedded.
        return Map.of();
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        return resolved.computeIfAbsent(wanted, asked -> new FaceFont(face(asked), asked.size));
    }

    /** The face that a specification of the stylesheet gets. */
    Typeface face(FontSpecification wanted) {
        List<String> names = wanted.families == null ? List.of() : List.of(wanted.families);
        int weight = convertWeightToInt(wanted.fontWeight) >= BOLD - 100 ? BOLD : REGULAR;
        return roles.computeIfAbsent(new Role(names, weight), role -> fonts.face(role.families(), role.weight()));
    }
}
