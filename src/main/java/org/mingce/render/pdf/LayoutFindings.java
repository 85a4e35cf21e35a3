package org.mingce.render.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingce.model.Diagnostic;
import org.mingce.render.layout.Layout;
import org.mingce.render.layout.MissingGlyphs;

/** What the layout could not do, as diagnostics for the clerk. */
final class LayoutFindings {

    private final Layout layout;

    LayoutFindings(Layout layout) {
        this.layout = layout;
    }

    /** One for each missing character and each image that is not there, in the order of the booklet. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        addFonts(diagnostics);
        addMissingGlyphs(diagnostics);
        for (String address : layout.refusedAddresses()) {
            diagnostics.add(Diagnostic.warning("pdf.image-refused", null, "不允许使用的图片地址：" + address,
                    "把图片放进本年度的数据目录，只写文件名"));
        }
        for (String address : layout.unreadableImages()) {
            diagnostics.add(Diagnostic.warning("pdf.image-unreadable", null, "图片不存在或无法读取：" + address,
                    "检查文件名，图片须为 PNG、JPEG、GIF 或 BMP 格式"));
        }
        return diagnostics;
    }

    /** Which font each role got, where the machine has any of those that the stylesheet wants. */
    private void addFonts(List<Diagnostic> diagnostics) {
        Map<String, String> used = layout.fontsUsed();
        if (new HashSet<>(used.values()).size() > 1) {
            diagnostics.add(Diagnostic.note("pdf.fonts", null, "PDF 的字体：" + used.entrySet().stream()
                    .map(font -> font.getKey() + " → " + font.getValue()).collect(Collectors.joining("，"))));
        }
    }

    private void addMissingGlyphs(List<Diagnostic> diagnostics) {
        Map<Integer, String> firstContexts = new LinkedHashMap<>();
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (MissingGlyphs missing : layout.missingGlyphs()) {
            missing.characters().codePoints().forEach(codePoint -> {
                firstContexts.putIfAbsent(codePoint, missing.context());
                counts.merge(codePoint, 1, Integer::sum);
            });
        }
        firstContexts.forEach((codePoint, context) -> diagnostics.add(Diagnostic.warning("pdf.missing-glyph", null,
                String.format(Locale.ROOT, "字符“%s”（U+%04X）没有可用的字体，PDF 中显示不出来，共 %d 段，首处在“%s”",
                        Character.toString(codePoint), codePoint, counts.get(codePoint), context),
                "换一个常用字符，或在本机安装有这个字符的字体并启用系统字体")));
    }
}
