package uz.artel.lms.certification.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * One page of a PDF/A-2a and PDF/UA-1 document: everything drawn is either a tagged element or an artifact, fonts are
 * embedded as subsets, colours are sRGB with an output intent.
 */
final class TaggedPage implements AutoCloseable {

    /** Drawing that may fail as writing may. */
    @FunctionalInterface
    interface Drawing {
        void draw(PDPageContentStream to) throws IOException;
    }

    private final PDDocument document = new PDDocument();
    private final PDPage page;
    private final PDPageContentStream content;
    private final PDStructureElement root;
    private final List<PDStructureElement> byMark = new ArrayList<>();
    private final List<PDStructureElement> byAnnotation = new ArrayList<>();

    TaggedPage(PDRectangle size, String lang) throws IOException {
        document.setVersion(1.7f);
        page = new PDPage(size);
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, 0);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(lang);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var tree = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(tree);
        root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
    }

    PDFont font(String resource) throws IOException {
        try (var in = TaggedPage.class.getResourceAsStream("fonts/" + resource)) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** Draws decoration, which readers skip. */
    void artifact(Drawing drawing) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.saveGraphicsState();
        drawing.draw(content);
        content.restoreGraphicsState();
        content.endMarkedContent();
    }

    /**
     * Draws an element of the reading order; elements are read in the order they are drawn.
     *
     * @param type standard structure type: H1, P, Figure
     * @param lang language of its text, or null for that of the document
     * @param alt what a figure says, or null
     */
    PDStructureElement element(String type, String lang, String alt, Drawing drawing) throws IOException {
        var element = new PDStructureElement(type, root);
        element.setPage(page);
        if (lang != null) {
            element.setLanguage(lang);
        }
        if (alt != null) {
            element.setAlternateDescription(alt);
        }
        root.appendKid(element);
        mark(element, drawing);
        return element;
    }

    /** A figure says where it stands, too. */
    void figure(String alt, PDRectangle box, Drawing drawing) throws IOException {
        var figure = element("Figure", null, alt, drawing);
        var layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        layout.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
        layout.setItem(COSName.BBOX, box);
        figure.getCOSObject().setItem(COSName.A, layout);
    }

    /** Draws text that leads to an address. */
    void link(String address, String says, PDRectangle place, Drawing drawing) throws IOException {
        var paragraph = new PDStructureElement("P", root);
        paragraph.setPage(page);
        root.appendKid(paragraph);
        var link = new PDStructureElement("Link", paragraph);
        link.setPage(page);
        paragraph.appendKid(link);
        mark(link, drawing);

        var annotation = new PDAnnotationLink();
        annotation.setRectangle(place);
        annotation.setContents(says);
        annotation.setPrinted(true);
        var none = new PDBorderStyleDictionary();
        none.setWidth(0);
        annotation.setBorderStyle(none);
        var action = new PDActionURI();
        action.setURI(address);
        annotation.setAction(action);
        page.getAnnotations().add(annotation);
        byAnnotation.add(link);
        annotation.setStructParent(byAnnotation.size());
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, annotation);
        append(link, reference);
    }

    private void mark(PDStructureElement element, Drawing drawing) throws IOException {
        int id = byMark.size();
        byMark.add(element);
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, id);
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
        content.saveGraphicsState();
        drawing.draw(content);
        content.restoreGraphicsState();
        content.endMarkedContent();
        append(element, COSInteger.get(id));
    }

    private static void append(PDStructureElement element, COSBase kid) {
        var kids = element.getCOSObject().getDictionaryObject(COSName.K);
        if (kids == null) {
            element.getCOSObject().setItem(COSName.K, kid);
        } else if (kids instanceof COSArray several) {
            several.add(kid);
        } else {
            var several = new COSArray();
            several.add(kids);
            several.add(kid);
            element.getCOSObject().setItem(COSName.K, several);
        }
    }

    /** Ends the page and gives the file. */
    byte[] finish(String title, String subject, Instant at) throws IOException {
        content.close();
        parentTree();
        outputIntent();
        metadata(title, subject, at);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private void parentTree() {
        var numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        var marks = new COSArray();
        byMark.forEach(e -> marks.add(e.getCOSObject()));
        numbers.add(marks);
        for (int i = 0; i < byAnnotation.size(); i++) {
            numbers.add(COSInteger.get(i + 1L));
            numbers.add(byAnnotation.get(i).getCOSObject());
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        var structure = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        structure.setItem(COSName.PARENT_TREE, tree);
        structure.setInt(COSName.PARENT_TREE_NEXT_KEY, byAnnotation.size() + 1);
    }

    private void outputIntent() throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private void metadata(String title, String subject, Instant at) throws IOException {
        var when = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(at);
        var lang = document.getDocumentCatalog().getLanguage();
        var packet = XMP.formatted(escaped(title), escaped(subject), lang, when, when, when);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
               <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
               <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
               <dc:creator><rdf:Seq><rdf:li>Artel Technical School</rdf:li></rdf:Seq></dc:creator>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
               <xmp:CreateDate>%s</xmp:CreateDate>
               <xmp:ModifyDate>%s</xmp:ModifyDate>
               <xmp:MetadataDate>%s</xmp:MetadataDate>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <pdfaid:part>2</pdfaid:part>
               <pdfaid:conformance>A</pdfaid:conformance>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
               <pdfuaid:part>1</pdfuaid:part>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                 <pdfaProperty:name>part</pdfaProperty:name>
                 <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                 <pdfaProperty:category>internal</pdfaProperty:category>
                 <pdfaProperty:description>Part of ISO 14289 this file follows</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
               </rdf:li></rdf:Bag></pdfaExtension:schemas>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;
}
