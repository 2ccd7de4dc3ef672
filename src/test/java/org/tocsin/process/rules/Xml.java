package org.tocsin.process.rules;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML file, for questions that are the same for every element. */
record Xml(Document document) {

    static Xml of(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Xml(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    Stream<Element> elements() {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }

    Stream<Element> elements(String localName) {
        return elements().filter(element -> localName.equals(element.getLocalName()));
    }

    /** Every attribute and every text of the file, each with the element it belongs to. */
    Stream<Text> texts() {
        return elements().flatMap(element -> Stream.concat(attributes(element), ownText(element)));
    }

    private static Stream<Text> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .map(attribute -> new Text(element, attribute.getLocalName(), attribute.getNodeValue()));
    }

    private static Stream<Text> ownText(Element element) {
        NodeList children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child ->
                        child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(child -> new Text(element, element.getLocalName(), child.getNodeValue()))
                .filter(text -> !text.value().isBlank());
    }

    /** The id of the nearest element that has one. */
    static String idOf(Element element) {
        Node at = element;
        while (at instanceof Element named) {
            if (named.hasAttribute("id")) {
                return named.getAttribute("id");
            }
            at = at.getParentNode();
        }
        return element.getTagName();
    }

    /** An attribute of the engine's own name space, "" if there is none. */
    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    /** The non-empty values of an attribute of the elements of one kind below an element. */
    static Stream<String> inside(Element parent, String localName, String attribute) {
        NodeList all = parent.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, all.getLength())
                .mapToObj(index -> ((Element) all.item(index)).getAttribute(attribute))
                .filter(value -> !value.isEmpty());
    }

    /** An attribute or the text of an element; {@code name} is the attribute's, or the element's own. */
    record Text(Element element, String name, String value) {

        boolean isExpression() {
            return value.contains("${") || value.contains("#{");
        }

        String at() {
            return idOf(element);
        }
    }
}
