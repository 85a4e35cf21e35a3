package org.mingce.render.docx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingce.model.Diagnostic;

/** What Word can't show, collected; the same finding only once. */
final class Findings {

    private final Set<Diagnostic> all = new LinkedHashSet<>();

    /** In the order of noticing. */
    List<Diagnostic> all() {
        return new ArrayList<>(all);
    }

    /** A picture that can't be read. */
    void unreadablePicture(String source, String reason) {
        all.add(Diagnostic.warning("docx.picture", null, "Word 文件里放不进图片 " + source + "（" + reason + "）",
                "图片请用 PNG 或 JPEG，放在本年度数据目录里"));
    }

    /** A drawing that Word gets no equivalent of. */
    void unsupportedDrawing(String title) {
        all.add(Diagnostic.warning("docx.drawing", null, "Word 文件里没有这幅图：" + title,
                "HTML 和 PDF 里有；Word 里请改用图片"));
    }

    /** A link whose target the booklet doesn't have. */
    void missingTarget(String href) {
        all.add(Diagnostic.warning("docx.link", null, "Word 文件里的链接没有目标：" + href, "请检查模板里的 id"));
    }

    /** A link that leads neither into the booklet nor to the web nor to mail. */
    void unsupportedLink(String href) {
        all.add(Diagnostic.warning("docx.link", null, "Word 文件里去掉了不受支持的链接：" + href,
                "只支持 #id、http、https 和 mailto"));
    }

    /** Content of the stylesheet that Word has no field for. */
    void unsupportedContent(String function) {
        all.add(Diagnostic.warning("docx.content", null, "Word 文件里没有样式表 content 中的 " + function,
                "Word 支持文字、counter(page)、counter(pages)、leader()、target-counter() 和 attr()"));
    }

    /** A block that the stylesheet takes out of the flow. */
    void positioned(String selector) {
        all.add(Diagnostic.note("docx.position", null, "Word 文件里按普通段落排：" + selector,
                "样式表里的绝对定位和浮动在 Word 里没有对应"));
    }
}
