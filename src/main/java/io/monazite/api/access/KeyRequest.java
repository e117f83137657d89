package io.monazite.api.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/// Asks who holds a key. It has a type of its own, so that no other provider is asked about our keys.
final class KeyRequest extends BaseAuthenticationRequest {

    private final String key;

    KeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
