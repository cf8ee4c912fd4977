package no.throughgate.paper;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws the little SVG that our charts need: filled rectangles in a box of 100 by 10 that is stretched to the size that the style sheet
 * gives. Words stand beside a drawing, never in it, so no fonts of the machine are needed.
 */
final class Drawing implements SVGDrawer {

    /** The width and the height of every drawing's viewBox. */
    private static final double WIDE = 100;

    private static final double HIGH = 10;

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Rectangles(svg, (int) Math.max(cssWidth, 0), (int) Math.max(cssHeight, 0));
    }

    private record Rectangles(Element svg, int width, int height) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var found = svg.getElementsByTagName("rect");
            for (int i = 0; i < found.getLength(); i++) {
                var rect = (Element) found.item(i);
                device.setColor(color(rect.getAttribute("fill")));
                device.fillRect(
                        (int) Math.round(x + number(rect, "x") / WIDE * width),
                        (int) Math.round(y + number(rect, "y") / HIGH * height),
                        (int) Math.round(number(rect, "width") / WIDE * width),
                        (int) Math.round(number(rect, "height") / HIGH * height));
            }
        }

        private static double number(Element rect, String attribute) {
            String text = rect.getAttribute(attribute);
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        }

        /** @param fill as {@code #0b4a8f} */
        private static FSRGBColor color(String fill) {
            return new FSRGBColor(Integer.parseInt(fill.substring(1), 16));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
