package io.monazite.extract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/// Reads the data of the rules, which stand on the class path as YAML.
final class Resource {

    private Resource() {}

    static <T> T read(String file, Class<T> type) {
        ClassLoader loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), Resource.class.getClassLoader());
        try (InputStream in = loader.getResourceAsStream(file)) {
            return new JsonMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(in, () -> file + " is not on the class path"), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
