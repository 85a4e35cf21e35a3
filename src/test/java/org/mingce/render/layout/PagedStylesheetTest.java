package org.mingce.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PagedStylesheetTest {

    @Test
    void printBlocksLoseTheirBraces() {
        assertEquals("p{a:b}  @page { size: A4 } q{}",
                PagedStylesheet.of("p{a:b} @media print { @page { size: A4 }} q{}").text().replaceAll(" +q", " q"));
    }

    @Test
    void screenBlocksAreLeftOut() {
        String paged =
                PagedStylesheet.of("p{} @media screen { :root { --x: '}'; } @media (max-width: 1px) { i{} } } q{}")
                .text();
        assertFalse(paged.contains("--x"));
        assertFalse(paged.contains("i{}"));
        assertTrue(paged.contains("q{}"));
    }

    @Test
    void braceInCommentEndsNothing() {
        assertEquals("p{}", PagedStylesheet.of("/* @media screen { */p{}/* } */").text());
    }

    @Test
    void importsAreNotFollowed() {
        PagedStylesheet paged = PagedStylesheet.of("@import url('file:///etc/passwd'); p{}");
        assertEquals(" p{}", paged.text());
        assertEquals(java.util.List.of("@import url('file:///etc/passwd');"), paged.imports());
    }

    @Test
    void unclosedBlockEndsWithTheFile() {
        assertEquals("p{} q{}", PagedStylesheet.of("p{} @media print {q{}").text().replace("  ", " "));
    }
}
