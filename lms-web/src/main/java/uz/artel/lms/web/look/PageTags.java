package uz.artel.lms.web.look;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.Location;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.Tag;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagAttributes;
import jakarta.faces.view.facelets.TagDecorator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Hands a tag of the page vocabulary every attribute it declares, empty where the page says nothing. Without it a tag
 * inside another would read the outer one's attributes: Facelets looks a missing name up in what surrounds it.
 */
public final class PageTags implements TagDecorator {

    /** The namespace of the vocabulary. */
    public static final String NAMESPACE = "lms";

    private static final String LIBRARY = "/WEB-INF/lms.taglib.xml";

    private volatile Map<String, List<String>> declared;

    @Override
    public Tag decorate(Tag tag) {
        if (!NAMESPACE.equals(tag.getNamespace())) {
            return null;
        }
        var missing = declared().getOrDefault(tag.getLocalName(), List.of()).stream()
                .filter(name -> tag.getAttributes().get(name) == null)
                .toList();
        if (missing.isEmpty()) {
            return null;
        }
        return new Tag(
                tag.getLocation(), tag.getNamespace(), tag.getLocalName(), tag.getQName(), new Completed(tag, missing));
    }

    private Map<String, List<String>> declared() {
        var known = declared;
        if (known == null) {
            try (var library =
                    FacesContext.getCurrentInstance().getExternalContext().getResourceAsStream(LIBRARY)) {
                known = read(library);
            } catch (IOException e) {
                throw new IllegalStateException("The tag library " + LIBRARY + " can't be read", e);
            }
            declared = known;
        }
        return known;
    }

    /** The attributes each tag of a library declares. */
    static Map<String, List<String>> read(InputStream library) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var tags = factory.newDocumentBuilder().parse(library).getElementsByTagName("tag");
            var attributes = new HashMap<String, List<String>>();
            for (var i = 0; i < tags.getLength(); i++) {
                var tag = (Element) tags.item(i);
                if (tag.getElementsByTagName("source").getLength() == 0) {
                    continue;
                }
                var names = new ArrayList<String>();
                var declared = tag.getElementsByTagName("attribute");
                for (var j = 0; j < declared.getLength(); j++) {
                    names.add(text((Element) declared.item(j), "name"));
                }
                attributes.put(text(tag, "tag-name"), List.copyOf(names));
            }
            return Map.copyOf(attributes);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static String text(Element parent, String child) {
        return parent.getElementsByTagName(child).item(0).getTextContent().strip();
    }

    /** The attributes a page wrote and an empty one for each of the others. */
    private static final class Completed extends TagAttributes {

        private final TagAttributes written;
        private final TagAttribute[] all;
        private Tag tag;

        Completed(Tag tag, List<String> missing) {
            this.tag = tag;
            this.written = tag.getAttributes();
            var together = new ArrayList<>(List.of(written.getAll()));
            missing.forEach(name -> together.add(new Empty(tag, name)));
            this.all = together.toArray(TagAttribute[]::new);
        }

        @Override
        public TagAttribute[] getAll() {
            return all.clone();
        }

        @Override
        public TagAttribute get(String localName) {
            return get("", localName);
        }

        @Override
        public TagAttribute get(String namespace, String localName) {
            for (var attribute : all) {
                if (attribute.getNamespace().equals(namespace)
                        && attribute.getLocalName().equals(localName)) {
                    return attribute;
                }
            }
            return null;
        }

        @Override
        public TagAttribute[] getAll(String namespace) {
            return List.of(all).stream()
                    .filter(attribute -> attribute.getNamespace().equals(namespace))
                    .toArray(TagAttribute[]::new);
        }

        @Override
        public String[] getNamespaces() {
            var namespaces = new ArrayList<>(List.of(written.getNamespaces()));
            if (!namespaces.contains("")) {
                namespaces.add("");
            }
            return namespaces.toArray(String[]::new);
        }

        @Override
        public Tag getTag() {
            return tag;
        }

        @Override
        public void setTag(Tag tag) {
            this.tag = tag;
            for (var attribute : all) {
                attribute.setTag(tag);
            }
        }
    }

    /** An attribute the page left out: the empty text. */
    private static final class Empty extends TagAttribute {

        private final Location location;
        private final String name;
        private Tag tag;

        Empty(Tag tag, String name) {
            this.tag = tag;
            this.location = tag.getLocation();
            this.name = name;
        }

        @Override
        public boolean getBoolean(FaceletContext ctx) {
            return false;
        }

        @Override
        public int getInt(FaceletContext ctx) {
            return 0;
        }

        @Override
        public String getLocalName() {
            return name;
        }

        @Override
        public Location getLocation() {
            return location;
        }

        @Override
        public jakarta.el.MethodExpression getMethodExpression(
                FaceletContext ctx,
                @SuppressWarnings("rawtypes") Class type,
                @SuppressWarnings("rawtypes") Class[] paramTypes) {
            return ctx.getExpressionFactory().createMethodExpression(ctx, "", type, paramTypes);
        }

        @Override
        public String getNamespace() {
            return "";
        }

        @Override
        public Object getObject(FaceletContext ctx) {
            return "";
        }

        @Override
        public String getQName() {
            return name;
        }

        @Override
        public String getValue() {
            return "";
        }

        @Override
        public String getValue(FaceletContext ctx) {
            return "";
        }

        @Override
        public Object getObject(FaceletContext ctx, @SuppressWarnings("rawtypes") Class type) {
            return "";
        }

        @Override
        public jakarta.el.ValueExpression getValueExpression(
                FaceletContext ctx, @SuppressWarnings("rawtypes") Class type) {
            return ctx.getExpressionFactory().createValueExpression(ctx, "", type);
        }

        @Override
        public boolean isLiteral() {
            return true;
        }

        @Override
        public Tag getTag() {
            return tag;
        }

        @Override
        public void setTag(Tag tag) {
            this.tag = tag;
        }
    }
}
