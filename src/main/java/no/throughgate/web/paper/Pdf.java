package no.throughgate.web.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.springframework.core.io.ClassPathResource;

/** Sets a page of well-formed HTML as PDF/UA: tagged, with its language and its title, and with its letters in it. */
final class Pdf {

    private static final String FONTS = "fonts/inter/";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    static byte[] of(String html) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("400Regular/Inter_400Regular.ttf"), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("700Bold/Inter_700Bold.ttf"), "Inter", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The paper could not be set", e);
        }
        return out.toByteArray();
    }

    static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource(FONTS + file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("A font is missing: " + file, e);
        }
    }
}
