package io.monazite.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the keys of the installation come from.
class OwnKeyTest {

    @TempDir
    Path data;

    @Test
    void isMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        OwnKey made = OwnKey.of(Role.LOADER, Optional.empty(), data.resolve("new"));
        Path file = data.resolve("new/loader.key");
        String key = Files.readString(file).strip();
        assertThat(key).matches("[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.is(key)).isTrue();
        assertThat(made.is(key + "x")).isFalse();
        assertThat(made.is("")).isFalse();
        assertThat(OwnKey.of(Role.LOADER, Optional.empty(), data.resolve("new")).is(key))
                .isTrue();
    }

    @Test
    void theConfiguredOneCountsAndNoFileIsMade() {
        assertThat(OwnKey.of(Role.LOADER, Optional.of("0123456789abcdefghijklmn"), data)
                        .is("0123456789abcdefghijklmn"))
                .isTrue();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aShortOneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> OwnKey.of(Role.ADMIN, Optional.of("short"), data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MONAZITE_ADMIN_KEY")
                .hasMessageContaining("24")
                .hasMessageNotContaining("short");
    }
}
