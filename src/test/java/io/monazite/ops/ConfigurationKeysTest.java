package io.monazite.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// The documentation tells every key of configuration, with the default that the code has.
///
/// `./mvnw -Dquick test -Dtest=ConfigurationKeysTest -Dgolden.accept=true` writes the table anew and keeps the
/// meanings; that of a new key is to be written by hand in place of the question mark.
class ConfigurationKeysTest {

    private static final Path DOCUMENTATION = Path.of("docs/operations.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- keys -->\n)(.*)(<!-- /keys -->)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `?[^|]*?`? \\| (.*) \\|$");

    @Test
    void theTableTellsEveryKeyWithItsDefault() throws IOException {
        String documentation = Files.readString(DOCUMENTATION);
        Matcher table = TABLE.matcher(documentation);
        assertThat(table.find()).as("the table stands between its marks").isTrue();
        Map<String, String> meanings = new TreeMap<>();
        ROW.matcher(table.group(2)).results().forEach(row -> meanings.put(row.group(1), row.group(2)));
        String told = told(meanings);
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(
                    DOCUMENTATION,
                    table.replaceFirst(Matcher.quoteReplacement("<!-- keys -->\n" + told + "<!-- /keys -->")));
        }
        assertThat(Files.readString(DOCUMENTATION)).contains(told);
        assertThat(meanings).as("what each means").hasSizeGreaterThan(50).doesNotContainValue("?");
    }

    private static String told(Map<String, String> meanings) throws IOException {
        StringBuilder told = new StringBuilder("| key | default | meaning |\n|---|---|---|\n");
        ConfigurationKeys.all()
                .forEach((key, value) -> told.append("| `%s` | %s | %s |\n"
                        .formatted(
                                key,
                                value.equals(ConfigurationKeys.NONE) ? value : "`" + value + "`",
                                meanings.getOrDefault(key, "?"))));
        return told.toString();
    }
}
