package org.tocsin.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A postmortem as PDF, with page numbers and letters of every European script. It loads nothing from anywhere. */
@Component
class PostmortemPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans";

    private final ITemplateEngine templates;

    PostmortemPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The whole document. */
    byte[] of(PostmortemText postmortem) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("postmortem", postmortem);
        String page =
                templates.process("postmortem-paper", context).replaceAll("[\\p{Cntrl}&&[^\r\n\t]]|[\uFFFE\uFFFF]", "");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("DejaVuSans.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(page, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PostmortemPdf.class.getResourceAsStream(FONTS + file), file);
    }
}
