package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** What a workbook says about its sheets before they are opened. */
final class WorkbookPart extends SafeXml.Handler {

    private static final int MOST_SHEETS = 500;
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    /**
     * A sheet.
     *
     * @param part relation under which the sheet is stored
     */
    record Sheet(String name, String part, boolean hidden) {}

    private WorkbookPart() {}

    static WorkbookPart read(InputStream bytes) throws IOException {
        var part = new WorkbookPart();
        SafeXml.read(bytes, part);
        return part;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether dates count from 1904, as in workbooks of old Macs. */
    boolean from1904() {
        return from1904;
    }

    @Override
    void start(String name, Attributes attributes) throws SAXException {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value) || "on".equals(value);
        } else if (name.equals("sheet")) {
            if (sheets.size() == MOST_SHEETS) {
                throw new SAXException(new HostileFileException("sheets"));
            }
            String state = attributes.getValue("state");
            sheets.add(new Sheet(
                    String.valueOf(attributes.getValue("name")),
                    String.valueOf(attributes.getValue(RELATION, "id")),
                    "hidden".equals(state) || "veryHidden".equals(state)));
        }
    }

    @Override
    void end(String name) {}
}
