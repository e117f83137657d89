package io.monazite.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectWriter;

import io.monazite.api.AsOf;
import io.monazite.api.Caller;
import io.monazite.api.Operation;
import io.monazite.graph.Version;

/// All that an answer depends on.
///
/// @param digest a SHA-256 over document, operation and variables, what the caller may see, the version and the day
/// @param version the state of the graph that was read
record AnswerKey(String digest, Version version) {

    /// @param writer writes the entries of maps in the order of their keys
    /// @param caller of whom only roles and sources count: what decides how much he may see, never who he is
    static AnswerKey of(ObjectWriter writer, Operation operation, Caller caller, AsOf asOf) {
        List<?> parts = Arrays.asList(
                operation.document(),
                operation.name(),
                operation.variables(),
                new TreeSet<>(caller.roles()),
                new TreeSet<>(caller.sources()),
                asOf.version().sequence(),
                asOf.version().digest(),
                asOf.version().recordedAt().toString(),
                asOf.day().toString());
        DigestOutputStream digested = new DigestOutputStream(OutputStream.nullOutputStream(), Digests.sha256());
        try (digested) {
            writer.writeValue(digested, parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AnswerKey(Digests.text(digested.getMessageDigest().digest()), asOf.version());
    }
}
