package no.throughgate.process.model;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import no.throughgate.process.model.Models.Model;
import org.w3c.dom.Element;

/** An attribute, or an element with its own text, as it is written in the file: what the model API does not list. */
record Markup(String name, String value) {

    static List<Markup> of(Model model) {
        try {
            var file = Models.FOLDER.resolve(model.name() + ".bpmn").toFile();
            var found = new ArrayList<Markup>();
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            collect(builder.parse(file).getDocumentElement(), found);
            return found;
        } catch (Exception e) {
            throw new IllegalStateException(model.name() + " is no XML", e);
        }
    }

    private static void collect(Element element, List<Markup> found) {
        var children = element.getElementsByTagName("*").getLength();
        found.add(new Markup(
                element.getTagName(), children == 0 ? element.getTextContent().trim() : ""));
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = element.getAttributes().item(i);
            found.add(new Markup(attribute.getNodeName(), attribute.getNodeValue()));
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, found);
            }
        }
    }
}
