package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the web page says of itself, and where it lets its reader go on. */
class HeadTest {

    @TempDir
    private Path folder;

    @Test
    void itLeadsToTheFormatsThatAreMadeWithItAndToNoOthers() throws Exception {
        Printing printing = Workshop.in(folder).run("taojiang", 2022, "--formats=html,docx").published();
        HtmlChecks html = HtmlChecks.of(printing.file("html"));
        assertEquals(List.of(), html.problems());
        assertEquals(List.of("booklet.docx"), elements(html, "a").stream().map(link -> link.getAttribute("href"))
                .filter(link -> !link.startsWith("#")).toList());
        JsonNode data = data(html);
        assertEquals(1, data.get("distribution").size());
        assertEquals("booklet.docx", data.get("distribution").get(0).get("contentUrl").asText());
    }

    @Test
    void aloneItOffersNothing() throws Exception {
        Printing printing = Workshop.in(folder).run("taojiang", 2022, "--formats=html").published();
        HtmlChecks html = HtmlChecks.of(printing.file("html"));
        assertFalse(Files.readString(printing.file("html")).contains("下载："));
        assertNull(data(html).get("distribution"));
    }

    @Test
    void portalsAndSearchEnginesReadWhoseAndWhenItIs() throws Exception {
        Workshop workshop = Workshop.in(folder).write("data/tianyuan/2024/booklet.yaml",
                "published: 2025-09-12\nsite: {name: 天元区</script>网, column: 部门决算}\n");
        HtmlChecks html = HtmlChecks.of(workshop.run("tianyuan", 2024, "--formats=html").published().file("html"));
        assertEquals(List.of(), html.problems());
        Map<String, String> names = names(html);
        assertEquals("2024年度中共株洲市天元区委组织部部门决算", names.get("ArticleTitle"));
        assertEquals("中共株洲市天元区委组织部", names.get("ContentSource"));
        assertEquals("2025-09-12", names.get("PubDate"));
        assertEquals("天元区</script>网", names.get("SiteName"));
        assertEquals("部门决算", names.get("ColumnName"));
        assertTrue(names.get("Description").contains("收入合计2257.39万元"), names.get("Description"));
        assertEquals("2025-09-12", data(html).get("datePublished").asText());
        assertEquals(names.get("Description"), data(html).get("description").asText());
    }

    @Test
    void whatTheDataDoNotGiveIsNotSaid() throws Exception {
        Map<String, String> names = names(HtmlChecks.of(
                Workshop.in(folder).run("tianyuan", 2024, "--formats=html").published().file("html")));
        assertFalse(names.containsKey("PubDate") || names.containsKey("SiteName") || names.containsKey("ColumnName"),
                names.toString());
    }

    @Test
    void aNameCannotLeaveTheData() throws Exception {
        Workshop workshop = Workshop.in(folder).edit("data/taojiang/department.yaml",
                text -> text.replace("name: 中共桃江县委组织部", "name: '甲\"</script><b>乙'"));
        HtmlChecks html = HtmlChecks.of(workshop.run("taojiang", 2022, "--formats=html").file("html"));
        assertEquals("甲\"</script><b>乙", data(html).get("creator").get("name").asText());
        assertEquals(List.of(), html.residues());
    }

    @Test
    void aDayThatIsNoneIsRefused() throws Exception {
        Workshop workshop = Workshop.in(folder).expecting("yaml.value")
                .write("data/tianyuan/2024/booklet.yaml", "published: 2025年9月\n");
        workshop.run("tianyuan", 2024, "--formats=html");
    }

    private static JsonNode data(HtmlChecks html) throws IOException {
        List<Element> data = elements(html, "script").stream()
                .filter(script -> script.getAttribute("type").equals("application/ld+json")).toList();
        assertEquals(1, data.size());
        return new ObjectMapper().readTree(data.get(0).getTextContent());
    }

    private static Map<String, String> names(HtmlChecks html) {
        Map<String, String> names = new TreeMap<>();
        elements(html, "meta").forEach(meta -> names.put(meta.getAttribute("name"), meta.getAttribute("content")));
        return names;
    }

    private static List<Element> elements(HtmlChecks html, String name) {
        NodeList found = html.document().getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
