package io.monazite.ingest.comtrade;

import java.io.IOException;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.reading.JsonRecords;

/// Answers of the API of UN Comtrade, version 1. Each import and export of rare-earth goods between two countries
/// becomes a shipment, product weight in tonnes; what the importer reports and what the exporter reports are two claims
/// about one flow.
@ApplicationScoped
public class ComtradeForm implements FeedForm {

    static final String NAME = "comtrade";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(FeedContent content, Rows rows) throws IOException {
        TradeRows trade = new TradeRows(rows, content);
        JsonRecords.read(content.bytes(), Set.of("data"), (number, list, record) -> trade.take(number, record));
    }
}
