package org.mingce.render.xlsx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PartXmlTest {

    @Test
    void whatIsNoCharacterOfXmlIsLeftOutAndMarkupIsEscaped() {
        String written = new PartXml().put("<v>{}</v>",
                "a\uD840\uDC0Bb\uD840c\uDC0Bd\u0001\uFFFE\uFFFF\uD83F\uDFFE\n<\"&>").text().toString();

        assertTrue(written.endsWith("<v>a\uD840\uDC0Bbcd&#10;&lt;&quot;&amp;&gt;</v>"), written);
    }
}
