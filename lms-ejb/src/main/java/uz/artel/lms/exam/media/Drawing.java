package uz.artel.lms.exam.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.SAXException;

/** A drawing in SVG that shows and does nothing else: shapes and words, no script, no style sheet, nothing from outside. */
final class Drawing {

    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "path",
            "text",
            "tspan",
            "title",
            "desc");
    private static final int LARGEST_SIDE = 10_000;

    private Drawing() {}

    /**
     * Width and height of the view box, which begins at 0, 0.
     *
     * @throws IllegalArgumentException saying what a drawing may not have
     */
    static int[] size(byte[] bytes) {
        var root = parse(bytes);
        if (!root.getLocalName().equals("svg")) {
            throw new IllegalArgumentException("these bytes are no SVG");
        }
        checkOutside(root);
        check(root);
        var box = root.getAttribute("viewBox").strip().split("[ ,]+");
        if (box.length != 4 || !box[0].equals("0") || !box[1].equals("0")) {
            throw new IllegalArgumentException("a drawing needs viewBox=\"0 0 width height\"");
        }
        return new int[] {side(box[2]), side(box[3])};
    }

    private static int side(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > LARGEST_SIDE) {
            throw new IllegalArgumentException("a side of the viewBox is a whole number from 1 to " + LARGEST_SIDE);
        }
        return Integer.parseInt(text);
    }

    private static Element parse(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("this is not SVG: " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("every JDK reads XML", e);
        }
    }

    /** What stands before or after the drawing could name a style sheet of somewhere else. */
    private static void checkOutside(Element root) {
        for (var node = root.getOwnerDocument().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof ProcessingInstruction order) {
                throw new IllegalArgumentException("a drawing may not have <?" + order.getTarget() + "?>");
            }
        }
    }

    private static void check(Element element) {
        if (!SHAPES.contains(element.getLocalName())) {
            throw new IllegalArgumentException("a drawing may not have <" + element.getLocalName() + ">");
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.item(i).getNodeName();
            var value = attributes.item(i).getNodeValue();
            if (name.startsWith("on") || name.equals("style") || name.endsWith("href") || value.contains("url(")) {
                throw new IllegalArgumentException("a drawing may not have " + name + "=\"" + value + "\"");
            }
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner);
            }
        }
    }
}
