package io.monazite.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.monazite.ingest.FeedForm;

/// Tables as feeds have them.
class TableTest {

    private final List<String> refused = new ArrayList<>();

    private final FeedForm.Rows rows = new FeedForm.Rows() {
        @Override
        public void row(long line, Map<String, ?> row) {
            throw new AssertionError("a table makes no rows");
        }

        @Override
        public void refused(long line, String field, String value, String reason) {
            refused.add(value);
        }
    };

    @Test
    void whatIsShownOfALongRecordEndsWithAWholeCharacter() throws IOException {
        Table table = open("name,country\n" + "a".repeat(199) + "\uD83D\uDE00 and more\n");
        assertThat(table.next()).isNull();
        assertThat(refused).containsExactly("a".repeat(199) + "\uD83D\uDE00");
    }

    @Test
    void aPageIsNoTable() {
        assertThatThrownBy(() -> open("<p>Sorry</p>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no table");
    }

    private Table open(String text) throws IOException {
        return Table.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rows, header -> header);
    }
}
