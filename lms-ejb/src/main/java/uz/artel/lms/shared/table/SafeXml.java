package uz.artel.lms.shared.table;

import java.io.InputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook as a stream of elements. It reads what stands in the part and nothing else: a document type, with
 * which a part would name entities of its own or outside, is refused (ECMA-376 part 2 forbids it as well).
 */
final class SafeXml {

    private final XMLStreamReader xml;

    SafeXml(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        xml = factory.createXMLStreamReader(in);
    }

    /** Goes to the next beginning of one of these elements; false at the end. */
    boolean toStart(String... names) throws XMLStreamException {
        var wanted = List.of(names);
        while (xml.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT && wanted.contains(xml.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** The next event, one of {@link XMLStreamConstants}. */
    int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Workbook.broken();
        }
        return event;
    }

    boolean starts(int event, String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    boolean ends(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    boolean more() throws XMLStreamException {
        return xml.hasNext();
    }

    String name() {
        return xml.getLocalName();
    }

    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String attribute(String space, String name) {
        return xml.getAttributeValue(space, name);
    }

    /** @throws NumberFormatException when it is no whole number */
    int number(String name, int missing) {
        var value = attribute(name);
        return value == null ? missing : Integer.parseInt(value);
    }

    /** The characters up to the end of the element it stands on, at most {@code most} of them. */
    String characters(String name, int most) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = next(); !ends(event, name); event = next()) {
            append(event, text, most);
        }
        return text.toString();
    }

    /** What a person sees of a text with runs: its {@code t} elements, without the readings of East Asian signs. */
    String shownText(String name, int most) throws XMLStreamException {
        var text = new StringBuilder();
        boolean reading = false;
        boolean shown = false;
        for (int event = next(); !ends(event, name); event = next()) {
            if (starts(event, "rPh") || ends(event, "rPh")) {
                reading = starts(event, "rPh");
            } else if (starts(event, "t") || ends(event, "t")) {
                shown = starts(event, "t");
            } else if (shown && !reading) {
                append(event, text, most);
            }
        }
        return text.toString();
    }

    private void append(int event, StringBuilder text, int most) {
        if ((event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE)
                && text.length() < most) {
            var piece = xml.getText();
            text.append(piece, 0, Math.min(piece.length(), most - text.length()));
        }
    }
}
