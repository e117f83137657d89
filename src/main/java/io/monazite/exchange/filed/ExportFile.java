package io.monazite.exchange.filed;

import java.util.Locale;

import io.monazite.exchange.Form;
import io.monazite.graph.FiledExport;

/// How a file is named and what it is, for whoever fetches it.
///
/// @param name of the file
/// @param mediaType of its content, as it lies in the folder
/// @param holdsTheRecord whether there are proposals, reviews and quotes in it, so that it is its owner's alone
public record ExportFile(String name, String mediaType, boolean holdsTheRecord) {

    private static final String TABLE = "CSV";

    public static ExportFile of(FiledExport export) {
        FiledExport.Asked asked = export.asked();
        boolean table = asked.form().equals(TABLE);
        String name;
        String type;
        if (table) {
            name = "monazite-%s.csv".formatted(String.valueOf(asked.rows()).toLowerCase(Locale.ROOT));
            type = "text/csv";
        } else {
            Form form = Form.valueOf(asked.form());
            name = "monazite-%s.%s".formatted(asked.extent().contains("whole") ? "graph" : "part", form.ending());
            type = form.mediaType();
        }
        boolean record = table || Form.valueOf(asked.form()).holdsTheRecord();
        return asked.packed()
                ? new ExportFile(name + ".gz", "application/gzip", record)
                : new ExportFile(name, type, record);
    }
}
