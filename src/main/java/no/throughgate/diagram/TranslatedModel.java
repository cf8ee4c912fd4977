package no.throughgate.diagram;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Writes a model with its labels in the reader's language. An element without words keeps its English label. */
@Component
public class TranslatedModel {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";

    /** Norwegian words are long: a label narrower than its longest word would be broken in the middle of it. */
    private static final double LABEL = 96;

    private final MessageSource messages;

    TranslatedModel(MessageSource messages) {
        this.messages = messages;
    }

    public String file(RunningModel model, Locale language) {
        return file(model.id(), model.file(), language);
    }

    /**
     * @param process the model's id
     * @param file    its text
     */
    public String file(String process, String file, Locale language) {
        Document document = read(file);
        var elements = document.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < elements.getLength(); i++) {
            name((Element) elements.item(i), process, language);
        }
        widenLabels(document);
        return write(document);
    }

    public String title(String process, Locale language) {
        return say(process, process, language);
    }

    /** An element's or a lane's label. */
    public String label(String process, String element, Locale language) {
        return say(process + "." + element, element, language);
    }

    private void name(Element element, String process, Locale language) {
        String english = element.getAttribute("name");
        if (!english.isEmpty()) {
            // The pool is the process itself.
            boolean pool = element.getLocalName().equals("participant")
                    || element.getLocalName().equals("process");
            var key = pool ? process : process + "." + element.getAttribute("id");
            element.setAttribute("name", say(key, english, language));
        }
    }

    private static void widenLabels(Document document) {
        var labels = document.getElementsByTagNameNS(DI, "BPMNLabel");
        for (int i = 0; i < labels.getLength(); i++) {
            var bounds = ((Element) labels.item(i)).getElementsByTagNameNS(DC, "Bounds");
            if (bounds.getLength() == 1) {
                widen((Element) bounds.item(0));
            }
        }
    }

    private static void widen(Element bounds) {
        double width = Double.parseDouble(bounds.getAttribute("width"));
        if (width < LABEL) {
            double left = Double.parseDouble(bounds.getAttribute("x"));
            bounds.setAttribute("x", Double.toString(left - (LABEL - width) / 2));
            bounds.setAttribute("width", Double.toString(LABEL));
        }
    }

    private String say(String key, String otherwise, Locale language) {
        return String.valueOf(messages.getMessage(key, null, otherwise, language));
    }

    private static Document read(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new IllegalStateException("The model cannot be read", e);
        }
    }

    private static String write(Document document) {
        try {
            var text = new StringWriter();
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (javax.xml.transform.TransformerException e) {
            throw new IllegalStateException("The model cannot be written", e);
        }
    }
}
