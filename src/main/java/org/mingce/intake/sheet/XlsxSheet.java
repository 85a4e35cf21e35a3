package org.mingce.intake.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One sheet of a .xlsx, element by element. */
final class XlsxSheet {

    private static final Pattern PLACE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})");
    private static final int LETTERS = 26;

    private final XMLStreamReader reader;
    private final List<String> texts;
    private final SheetBuilder sheet;
    private int row = -1;
    private int column = -1;

    XlsxSheet(XMLStreamReader reader, List<String> texts, SheetBuilder sheet) {
        this.reader = reader;
        this.texts = texts;
        this.sheet = sheet;
    }

    void read() throws XMLStreamException, UnreadableException {
        while (reader.hasNext()) {
            sheet.next();
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> row();
                    case "c" -> cell();
                    case "col" -> column();
                    case "mergeCell" -> merge();
                    default -> {
                        // Formats, pictures, rules for colors: nothing that is read here.
                    }
                }
            }
        }
    }

    private void row() throws UnreadableException {
        String number = attribute("r");
        row = number == null ? row + 1 : integer(number) - 1;
        column = -1;
        if (isOn(attribute("hidden"))) {
            sheet.hideRow(row);
        }
    }

    private void column() throws UnreadableException {
        if (isOn(attribute("hidden"))) {
            sheet.hideColumns(integer(attribute("min")) - 1, integer(attribute("max")) - 1);
        }
    }

    private void merge() throws UnreadableException {
        String[] ends = String.valueOf(attribute("ref")).split(":", 2);
        int[] first = place(ends[0]);
        int[] last = place(ends[ends.length - 1]);
        sheet.merge(new Area(first[0], first[1], last[0], last[1]));
    }

    private void cell() throws XMLStreamException, UnreadableException {
        String reference = attribute("r");
        column++;
        if (reference != null) {
            int[] place = place(reference);
            row = place[0];
            column = place[1];
        }
        String type = attribute("t");
        String value = null;
        boolean formula = false;
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("c"))) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "v" -> value = text(reader, "v", null);
                    case "is" -> value = text(reader, "is", null);
                    case "f" -> formula = true;
                    default -> {
                        // Extensions.
                    }
                }
            }
        }
        put(type == null ? "n" : type, value, formula);
    }

    private void put(String type, String value, boolean formula) throws UnreadableException {
        if (value == null || value.isEmpty()) {
            if (formula) {
                sheet.other(row, column, Cell.Kind.FORMULA, "");
            }
            return;
        }
        switch (type) {
            case "s" -> {
                int index = integer(value);
                if (index >= texts.size()) {
                    throw new UnreadableException("intake.broken");
                }
                sheet.text(row, column, texts.get(index));
            }
            case "n" -> sheet.number(row, column, value);
            case "e" -> sheet.other(row, column, Cell.Kind.ERROR, value);
            default -> sheet.text(row, column, value);
        }
    }

    /**
     * The text of a value, or of the texts in an element: pieces of different looks put together, without readings of
     * characters.
     */
    static String text(XMLStreamReader reader, String element, Bounds bounds)
            throws XMLStreamException, UnreadableException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean inText = element.equals("v");
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += reader.getLocalName().equals("rPh") ? 1 : 0;
                inText = reader.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals(element)) {
                    if (bounds != null) {
                        bounds.shared(text.length());
                    }
                    return text.toString();
                }
                phonetic -= reader.getLocalName().equals("rPh") ? 1 : 0;
                inText = false;
            } else if (inText && phonetic == 0 && (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE)) {
                text.append(reader.getText());
                if (text.length() > Short.MAX_VALUE) {
                    throw new UnreadableException("intake.broken");
                }
            }
        }
    }

    private String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    private static boolean isOn(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static int integer(String text) throws UnreadableException {
        try {
            int number = Integer.parseInt(String.valueOf(text).strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UnreadableException("intake.broken");
        }
        throw new UnreadableException("intake.broken");
    }

    private static int[] place(String reference) throws UnreadableException {
        Matcher matcher = PLACE.matcher(reference);
        if (!matcher.matches()) {
            throw new UnreadableException("intake.broken");
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return new int[] {Integer.parseInt(matcher.group(2)) - 1, column - 1};
    }
}
