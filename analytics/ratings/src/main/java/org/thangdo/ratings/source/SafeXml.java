package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML without document types, so that there are no entities to expand and no addresses to open. */
final class SafeXml {

    private SafeXml() {}

    /** A handler that may fail while it passes rows on. */
    abstract static class Handler extends DefaultHandler {

        /** A part of the document that nobody needs to see to its end. */
        static final SAXException ENOUGH = new SAXException("enough");

        abstract void start(String name, Attributes attributes) throws SAXException;

        abstract void end(String name) throws SAXException;

        @Override
        public final void startElement(String uri, String local, String qualified, Attributes attributes)
                throws SAXException {
            start(local, attributes);
        }

        @Override
        public final void endElement(String uri, String local, String qualified) throws SAXException {
            end(local);
        }

        @Override
        public final InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException("entity");
        }
    }

    /** Gives a document to a handler. */
    static void read(InputStream bytes, Handler handler) throws IOException {
        try (bytes) {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            var parser = factory.newSAXParser();
            parser.parse(Archive.limited(bytes), handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("XML parser", e);
        } catch (SAXException e) {
            if (e != Handler.ENOUGH) {
                rethrow(e);
            }
        }
    }

    private static void rethrow(SAXException e) throws IOException {
        if (e.getException() instanceof IOException inner) {
            throw inner;
        }
        if (e.getMessage() != null && e.getMessage().contains("DOCTYPE")) {
            throw new HostileFileException("entities");
        }
        throw new IOException("XML", e);
    }
}
