package no.throughgate.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;

/** Sets a page of well-formed HTML as PDF/UA: tagged, with its language and its title, and with its letters in it. */
public final class Pdf {

    private static final String FONTS = "fonts/inter/";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    public static byte[] of(String html) {
        return set(html, document -> {});
    }

    /**
     * The same page gives the same bytes, whenever it is set.
     *
     * @param made what the file says of when it was made: a day that belongs to its content
     */
    public static byte[] of(String html, Instant made) {
        return set(html, document -> {
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
            document.setDocumentId(made.toEpochMilli());
        });
    }

    private static byte[] set(String html, Consumer<PDDocument> beforeItIsSaved) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new Drawing());
        builder.useFont(() -> font("400Regular/Inter_400Regular.ttf"), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("700Bold/Inter_700Bold.ttf"), "Inter", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            beforeItIsSaved.accept(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The paper could not be set", e);
        }
        return out.toByteArray();
    }

    public static int pages(byte[] pdf) {
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
