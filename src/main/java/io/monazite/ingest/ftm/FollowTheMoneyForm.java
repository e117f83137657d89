package io.monazite.ingest.ftm;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.format.JsonProblem;
import io.monazite.ingest.format.RecordSplitter;
import io.monazite.ingest.reading.Begin;
import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.Words;

/// Entities of FollowTheMoney, one a line: companies and organisations, and stakes in them. People and what they do are
/// passed over.
///
/// Options: `dataset` (its key), `title`, `publisher` (the publisher's name), `licence`, `url`.
@ApplicationScoped
public class FollowTheMoneyForm implements FeedForm {

    static final String NAME = "ftm";

    private static final int DEEPEST = 50;

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(FeedContent content, Rows rows) throws IOException {
        Begin begin = Begin.of(content.bytes());
        if (begin.first() != '{' && begin.first() >= 0) {
            throw new IOException("this is no FollowTheMoney: it does not begin with a JSON object");
        }
        FeedSource source = new FeedSource(rows, content, NAME);
        MoneyRows written = new MoneyRows(source, content.options());
        RecordSplitter lines = new RecordSplitter(begin.whole(), false);
        for (RecordSplitter.Piece piece = lines.next(); piece != null; piece = lines.next()) {
            if (piece.problem() != null) {
                rows.refused(piece.line(), "line", Words.cut(piece.text(), Words.LONGEST_NAME), "it cannot be read");
            } else if (!piece.text().isBlank()) {
                line(piece, written, source);
            }
        }
    }

    private static void line(RecordSplitter.Piece piece, MoneyRows written, FeedSource source) {
        try {
            written.take(piece.line(), JSON.readValue(piece.text()));
        } catch (JsonProcessingException e) {
            source.refuse(piece.line(), "line", piece.text(), "it is no JSON object: " + JsonProblem.of(e));
        }
    }
}
