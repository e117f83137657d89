package io.monazite.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What is packaged may be given on under our licence: each part of the bill of materials is under one, at least,
/// of these licences. Another one is a decision of people, not of a build.
class LicencesSmokeIT {

    private static final Path BILL = Path.of("target/bom.json");
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "Eclipse Public License (EPL) 2.0",
            "MIT",
            "MIT-0",
            // JDOM's own words for its licence.
            "Similar to Apache License but with the acknowledgment clause removed",
            "Unicode-3.0");

    @Test
    void everyPartIsUnderAnAllowedLicence() throws IOException {
        assumeThat(BILL).as("not packaged with -Dquick").exists();
        JsonNode parts = new ObjectMapper().readTree(BILL.toFile()).path("components");
        assertThat(parts).as("parts").hasSizeGreaterThan(100);
        TreeMap<String, Set<String>> forbidden = new TreeMap<>();
        for (JsonNode part : parts) {
            Set<String> licences = licences(part);
            if (licences.stream().noneMatch(ALLOWED::contains)) {
                forbidden.put(part.path("purl").asText(), licences);
            }
        }
        assertThat(forbidden).as("parts under other licences, or none").isEmpty();
    }

    private static Set<String> licences(JsonNode part) {
        Set<String> licences = new TreeSet<>();
        for (JsonNode licence : part.path("licenses")) {
            Stream.of("/license/id", "/license/name", "/expression")
                    .map(where -> licence.at(where).asText(""))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .ifPresent(licences::add);
        }
        return licences;
    }
}
