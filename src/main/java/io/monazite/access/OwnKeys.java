package io.monazite.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.Startup;

/// The two keys that are there from the first start: one that loads, and one that makes all others. They are changed by
/// another setting or file and a start.
@Startup
@ApplicationScoped
class OwnKeys {

    private final OwnKey loader;
    private final OwnKey admin;

    OwnKeys(
            @ConfigProperty(name = "monazite.loader.key") Optional<String> loader,
            @ConfigProperty(name = "monazite.admin.key") Optional<String> admin,
            @ConfigProperty(name = "monazite.data", defaultValue = "data") Path data) {
        this.loader = OwnKey.of(Role.LOADER, loader, data);
        this.admin = OwnKey.of(Role.ADMIN, admin, data);
    }

    Optional<KeyHolder> holder(String key) {
        if (admin.is(key)) {
            return Optional.of(holder(Role.ADMIN));
        }
        return loader.is(key) ? Optional.of(holder(Role.LOADER)) : Optional.empty();
    }

    private static KeyHolder holder(Role role) {
        return new KeyHolder(role.text() + " key", Role.all(List.of(role.text())), List.of());
    }
}
