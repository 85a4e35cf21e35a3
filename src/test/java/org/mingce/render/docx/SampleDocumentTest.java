package org.mingce.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingce.render.docx.Booklets.Docx;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sample booklet as others open it. */
class SampleDocumentTest {

    private static Docx docx;
    private static XWPFDocument document;

    @BeforeAll
    static void render() {
        docx = Booklets.sample();
        document = docx.open();
    }

    /** But that the sample's form has “88.23%” in a column too narrow for it, for which the others make room. */
    @Test
    void nothingIsLostOnTheWay() {
        assertEquals(List.of("layout.tighter"), docx.codes());
    }

    @Test
    void headingsHaveWordsOwnStyles() {
        assertEquals("heading 1", styleName("第一部分\n中共株洲市天元区委组织部概况"));
        assertEquals("heading 2", styleName("一、部门职责"));
        assertEquals("Title", styleName("部门决算"));
        assertEquals("TOC Heading", styleName("目录"));
    }

    @Test
    void aSecondLookOfAHeadingBuildsOnTheFirst() {
        String id = docx.paragraph("收入支出决算总表").getStyle();
        assertEquals("Heading2", document.getStyles().getStyle(id).getBasisStyleID());
    }

    private static String styleName(String text) {
        XWPFParagraph paragraph = document.getParagraphs().stream().filter(p -> p.getText().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError(text));
        return document.getStyles().getStyle(paragraph.getStyle()).getName();
    }

    @Test
    void tablesHaveTheirSpansAndRepeatedHeads() {
        XWPFTable table = document.getTables().get(1);
        assertNotNull(table.getStyleID());
        assertTrue(table.getRow(0).isRepeatHeader());
        assertTrue(table.getRow(1).isRepeatHeader());
        assertFalse(table.getRow(2).isRepeatHeader());
        assertTrue(table.getRow(3).isCantSplitRow());
        var first = table.getRow(0).getCell(0).getCTTc().getTcPr();
        assertEquals(2, first.getGridSpan().getVal().intValue());
        assertEquals("restart", table.getRow(0).getCell(1).getCTTc().getTcPr().getVMerge().getVal().toString());
        assertEquals("continue", table.getRow(1).getCell(2).getCTTc().getTcPr().getVMerge().getVal().toString());
    }

    @Test
    void everyRowFillsTheGrid() {
        for (XWPFTable table : document.getTables()) {
            int columns = table.getCTTbl().getTblGrid().sizeOfGridColArray();
            table.getRows()
                    .forEach(row -> assertEquals(columns, row.getTableCells().stream().map(c -> c.getCTTc().getTcPr())
                    .mapToInt(p -> p.getGridSpan() == null ? 1 : p.getGridSpan().getVal().intValue()).sum()));
        }
    }

    @Test
    void sectionsFollowTheNamedPages() {
        List<CTSectPr> sections = sections();
        assertEquals(0, sections.get(0).sizeOfHeaderReferenceArray());
        assertEquals("lowerRoman", sections.get(1).getPgNumType().getFmt().toString());
        assertEquals(1, sections.get(2).getPgNumType().getStart().intValue());
        assertTrue(sections.stream().anyMatch(s -> s.getPgSz().getOrient() == STPageOrientation.LANDSCAPE
                && width(s) > 16800));
        assertTrue(docx.part("word/settings.xml").contains("<w:evenAndOddHeaders/>"));
    }

    private static int width(CTSectPr section) {
        return Integer.parseInt(section.getPgSz().getW().toString());
    }

    private static List<CTSectPr> sections() {
        List<CTSectPr> sections = new ArrayList<>(document.getParagraphs().stream().map(XWPFParagraph::getCTP)
                .filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr()).map(p -> p.getPPr().getSectPr()).toList());
        sections.add(document.getDocument().getBody().getSectPr());
        return sections;
    }

    @Test
    void oddPagesHaveTheirNumberRightAndEvenPagesLeft() {
        var text = sections().get(2);
        var right = document.getFooterList().stream().filter(f -> id(f).equals(text.getFooterReferenceArray(0).getId()))
                .findFirst().orElseThrow();
        assertEquals("— 1 —", right.getText().strip());
        assertTrue(docx.part("word/footer2.xml").contains(" PAGE "));
        String styles = docx.part("word/styles.xml");
        String footers = styles + docx.part("word/footer1.xml") + docx.part("word/footer2.xml")
                + docx.part("word/footer3.xml");
        assertTrue(footers.contains("<w:jc w:val=\"right\"/>") && footers.contains("<w:jc w:val=\"left\"/>"));
    }

    private static String id(XWPFFooter footer) {
        return document.getRelationId(footer);
    }

    @Test
    void theCoverHasNoPageNumber() {
        String id = sections().get(0).getFooterReferenceArray(0).getId();
        var footer = document.getFooterList().stream().filter(f -> id(f).equals(id)).findFirst().orElseThrow();
        assertEquals("", footer.getText().strip());
    }

    @Test
    void contentsAreAFieldWithTheLayoutsPageNumbers() {
        String xml = docx.part("word/document.xml");
        assertTrue(xml.contains(" TOC \\o \"1-"), "no TOC field");
        List<MatchResult> entries = Pattern.compile("PAGEREF (_Toc\\d+) \\\\h .*?<w:t [^>]*>(\\w+)</w:t>").matcher(xml)
                .results().toList();
        assertTrue(entries.size() > 20, "only " + entries.size());
        assertTrue(entries.stream().allMatch(m -> xml.contains("w:name=\"" + m.group(1) + "\"")));
        int page = docx.layout().pageNumber("table-05-title").orElseThrow();
        String entry = document.getParagraphs().stream().map(XWPFParagraph::getText)
                .filter(t -> t.startsWith("五、一般公共预算财政拨款支出决算表\t")).findFirst().orElseThrow();
        assertTrue(entry.endsWith("\t" + page), entry);
        assertTrue(docx.part("word/styles.xml").contains("w:leader=\"dot\""));
        assertFalse(docx.part("word/settings.xml").contains("updateFields"));
    }

    @Test
    void propertiesComeFromTheHead() {
        var properties = document.getProperties().getCoreProperties();
        assertEquals("2024年度中共株洲市天元区委组织部部门决算", properties.getTitle());
        assertEquals("中共株洲市天元区委组织部", properties.getCreator());
        assertTrue(properties.getKeywords().contains("部门决算"));
        assertEquals("zh-CN", properties.getUnderlyingProperties().getLanguageProperty().orElseThrow());
        assertTrue(docx.part("word/settings.xml").contains("\"compatibilityMode\""));
    }
}
