package org.mingce.testing;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** PDF/A-2a (for the archive) and PDF/UA-1 (for those who can't see it) as veraPDF judges them. */
public final class PdfArchives {

    private PdfArchives() {
    }

    /** The rules of both standards that a file breaks, each once; empty for a good file. */
    public static List<String> violations(Path pdf) throws Exception {
        List<String> violations = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            violations.addAll(violations(pdf, flavour));
        }
        return violations;
    }

    private static List<String> violations(Path pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(Files.readAllBytes(pdf)), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> flavour.getId() + " " + assertion.getRuleId().getClause() + " "
                            + assertion.getMessage())
                    .distinct().toList();
        }
    }
}
