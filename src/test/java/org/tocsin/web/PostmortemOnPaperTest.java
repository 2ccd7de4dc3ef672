package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A postmortem can be taken along, as Markdown and as PDF, whatever letters it is written in. */
class PostmortemOnPaperTest {

    private static final String NASTY = "<script>alert(1)</script> & [[${7*7}]] \u0007";

    @Test
    void markdownHasEverySectionAndNoHtml() {
        String text = PostmortemMarkdown.of(
                postmortem("Zahlungen über Umlaute: äöüß", "Erste Zeile\nzweite\n\n# Oben\n" + NASTY));

        assertThat(text)
                .startsWith("# Zahlungen über Umlaute: äöüß\n\n- **Team:** Payments\n")
                .contains("## Summary\n\nErste Zeile  \nzweite\n\n### Oben")
                .contains("&lt;script>alert(1)&lt;/script> &amp; [[${7*7}]]")
                .contains("| Add a \\| queue | Ada Winter | 2026-12-01 | open |");
    }

    @Test
    void thePdfHasUmlautsAndPageNumbersAndNothingOfItsTextRuns() throws IOException {
        String body = ("Größe ändern, naïve Änderung, Łódź, Ελλάδα, Привет → fertig. " + NASTY + "\n").repeat(60);
        byte[] pdf = new PostmortemPdf(templates()).of(postmortem("Kunden können nicht zahlen", body));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(text)
                    .contains("Kunden können nicht zahlen", "Größe ändern", "Łódź", "Ελλάδα", "Привет →")
                    .contains("<script>alert(1)</script> &", "[[${7*7}]]")
                    .contains("Page 1 of " + document.getNumberOfPages(), "Add a | queue");
            keepPicture(document);
        }
    }

    /** To be looked at. */
    private static void keepPicture(PDDocument document) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(
                new PDFRenderer(document).renderImageWithDPI(0, 70),
                "png",
                pictures.resolve("postmortem-pdf.png").toFile());
    }

    private static PostmortemText postmortem(String title, String body) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("Summary", body);
        sections.put("Root cause", body);
        return new PostmortemText(
                "INC-2026-0042",
                title,
                Map.of("Team", "Payments"),
                sections,
                List.of(new PostmortemText.ActionLine("Add a | queue", "Ada Winter", "2026-12-01", "open")));
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
