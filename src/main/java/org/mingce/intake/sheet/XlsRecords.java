package org.mingce.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Makes sheets of the records of a .xls, in the order in which they come. */
final class XlsRecords implements HSSFListener {

    private final String file;
    private final Bounds bounds;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private SSTRecord shared;
    private SheetBuilder sheet;
    private FormulaRecord textFormula;
    private int depth;
    private int next;

    XlsRecords(String file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    /** POI's listeners can't throw what readers declare. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient UnreadableException reason;

        StoppedException(UnreadableException reason) {
            super(reason);
            this.reason = reason;
        }

        UnreadableException reason() {
            return reason;
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void processRecord(Record read) {
        try {
            process(read);
        } catch (UnreadableException e) {
            throw new StoppedException(e);
        }
    }

    private void process(Record read) throws UnreadableException {
        if (read instanceof BOFRecord begin) {
            begin(begin);
        } else if (read instanceof EOFRecord) {
            end();
        } else if (read instanceof BoundSheetRecord named) {
            bounds.sheet();
            bound.add(named);
        } else if (read instanceof SSTRecord texts) {
            shared = texts;
        } else if (sheet != null && depth == 1) {
            content(read);
        }
    }

    /** Charts have a beginning and an end of their own, within a sheet or in place of one. */
    private void begin(BOFRecord begin) {
        if (begin.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        depth++;
        if (depth == 1) {
            BoundSheetRecord named = next < bound.size() ? bound.get(next) : null;
            next++;
            sheet = named == null || begin.getType() != BOFRecord.TYPE_WORKSHEET ? null
                    : new SheetBuilder(file, named.getSheetname(), named.isHidden() || named.isVeryHidden(), bounds);
        }
    }

    private void end() throws UnreadableException {
        if (depth == 1 && sheet != null) {
            sheets.add(sheet.build());
            sheet = null;
        }
        depth = Math.max(depth - 1, 0);
    }

    private void content(Record read) throws UnreadableException {
        if (read instanceof LabelSSTRecord label && shared != null) {
            sheet.text(label.getRow(), label.getColumn(), shared.getString(label.getSSTIndex()).getString());
        } else if (read instanceof NumberRecord number) {
            sheet.number(number.getRow(), number.getColumn(), Double.toString(number.getValue()));
        } else if (read instanceof LabelRecord label) {
            sheet.text(label.getRow(), label.getColumn(), label.getValue());
        } else if (read instanceof FormulaRecord formula) {
            formula(formula);
        } else if (read instanceof StringRecord result && textFormula != null) {
            sheet.text(textFormula.getRow(), textFormula.getColumn(), result.getString());
            textFormula = null;
        } else if (read instanceof BoolErrRecord error) {
            sheet.other(error.getRow(), error.getColumn(), Cell.Kind.ERROR, error.isError()
                    ? name(error.getErrorValue()) : String.valueOf(error.getBooleanValue()));
        } else {
            shape(read);
        }
    }

    private void formula(FormulaRecord formula) throws UnreadableException {
        textFormula = formula.hasCachedResultString() ? formula : null;
        if (formula.hasCachedResultString()) {
            return;
        }
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.NUMERIC) {
            sheet.number(formula.getRow(), formula.getColumn(), Double.toString(formula.getValue()));
        } else if (type == CellType.ERROR) {
            sheet.other(formula.getRow(), formula.getColumn(), Cell.Kind.ERROR,
                    name((byte) formula.getCachedErrorValue()));
        } else if (type == CellType.BOOLEAN) {
            sheet.text(formula.getRow(), formula.getColumn(), String.valueOf(formula.getCachedBooleanValue()));
        }
    }

    private static String name(byte error) {
        return FormulaError.isValidCode(error) ? FormulaError.forInt(error).getString() : "#N/A";
    }

    private void shape(Record read) throws UnreadableException {
        if (read instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                sheet.merge(new Area(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(),
                        area.getLastColumn()));
            }
        } else if (read instanceof RowRecord row && row.getZeroHeight()) {
            sheet.hideRow(row.getRowNumber());
        } else if (read instanceof ColumnInfoRecord columns && columns.getHidden()) {
            sheet.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
        }
    }
}
