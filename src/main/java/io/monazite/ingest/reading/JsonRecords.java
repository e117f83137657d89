package io.monazite.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// The records of a JSON document that holds them in a list, such as `{"count": 2, "data": [{…}, {…}]}`, one after the
/// other and never more than one in memory.
public final class JsonRecords {

    /// How many bytes a record may have.
    private static final long LONGEST = 1L << 20;

    private static final int DEEPEST = 60;
    private static final int LONGEST_NAME = 1_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength((int) LONGEST)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .build())
            .build();

    private JsonRecords() {}

    /// What is done with each record.
    @FunctionalInterface
    public interface Each {

        /// @param number its number in its list, from 1
        /// @param list the name of its list
        void take(long number, String list, JsonNode node) throws IOException;
    }

    /// Hands over all records of the lists with these names, which are members of the document's one object.
    ///
    /// @throws IOException when the bytes cannot be had, are no JSON, or hold no such list
    public static void read(InputStream bytes, Set<String> lists, Each each) throws IOException {
        try (JsonParser plain = JSON.getFactory().createParser(bytes)) {
            Bounded parser = new Bounded(plain);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("this is no JSON object with a list named one of %s".formatted(lists));
            }
            boolean found = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean list = parser.nextToken() == JsonToken.START_ARRAY && lists.contains(name);
                if (list) {
                    readList(parser, name, each);
                } else {
                    parser.pass();
                }
                found |= list;
            }
            if (!found) {
                throw new IOException("the JSON has no list named one of %s".formatted(lists));
            }
        }
    }

    private static void readList(Bounded parser, String name, Each each) throws IOException {
        long number = 0;
        parser.begin();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            each.take(number, name, JSON.readTree(parser));
            parser.begin();
        }
    }

    /// Stops within a record that does not end.
    private static final class Bounded extends JsonParserDelegate {

        private long begin;

        Bounded(JsonParser parser) {
            super(parser);
        }

        void begin() {
            begin = place();
        }

        /// Passes over a value of any size.
        void pass() throws IOException {
            delegate.skipChildren();
            begin();
        }

        /// In bytes, or in characters where it is not UTF-8.
        private long place() {
            JsonLocation location = delegate.currentLocation();
            return Math.max(location.getByteOffset(), location.getCharOffset());
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = delegate.nextToken();
            if (place() - begin > LONGEST) {
                throw new StreamConstraintsException("a record has more than %d bytes".formatted(LONGEST));
            }
            return token;
        }
    }
}
