package io.monazite.exchange.filed;

import org.jspecify.annotations.Nullable;

import io.monazite.exchange.Form;
import io.monazite.graph.FiledExport;
import io.monazite.graph.Holdings;
import io.monazite.ingest.format.RowType;

/// What is to be written to a file.
///
/// @param form absent for a table
/// @param rows of a table the type of its rows; absent for every other form
/// @param packed whether by gzip
public record ExportOrder(@Nullable Form form, @Nullable RowType rows, Extent extent, boolean packed) {

    private static final String TABLE = "CSV";

    /// @throws IllegalArgumentException unless it is either a form or a table
    public ExportOrder {
        if ((form == null) == (rows == null)) {
            throw new IllegalArgumentException("either a form or a table");
        }
    }

    FiledExport.Asked asked() {
        return new FiledExport.Asked(
                form == null ? TABLE : form.name(), rows == null ? null : rows.name(), extent.text(), packed);
    }

    /// How many rows it is made from, at most.
    long of(Holdings holdings) {
        if (form != null) {
            return form.rows(holdings);
        }
        return switch (rows == null ? "" : rows.name()) {
            case "publisher" -> holdings.publishers();
            case "article" -> holdings.articles();
            default -> holdings.claims();
        };
    }
}
