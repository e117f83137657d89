package io.monazite.api.http;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How many may listen, to how much, and how long the service waits for them, as the operator has set it.
@ApplicationScoped
class SocketLimits {

    private final int sockets;
    private final int ofCaller;
    private final int operations;
    private final Duration initialisation;
    private final Duration idle;
    private final Duration patience;

    /// @param sockets open at once, in all
    /// @param ofCaller open at once, of one caller
    /// @param operations of one socket that are not complete
    /// @param initialisation how long a client may take to say `connection_init`
    /// @param idle how often a client is asked whether it is still there; two silences in a row close its socket
    /// @param patience how long a client may take to read a message
    SocketLimits(
            @ConfigProperty(name = "monazite.subscriptions.max-sockets", defaultValue = "1000") int sockets,
            @ConfigProperty(name = "monazite.subscriptions.max-sockets-per-caller", defaultValue = "100") int ofCaller,
            @ConfigProperty(name = "monazite.subscriptions.max-operations", defaultValue = "20") int operations,
            @ConfigProperty(name = "monazite.subscriptions.init-timeout", defaultValue = "3s") Duration initialisation,
            @ConfigProperty(name = "monazite.subscriptions.idle", defaultValue = "30s") Duration idle,
            @ConfigProperty(name = "monazite.subscriptions.patience", defaultValue = "60s") Duration patience) {
        this.sockets = sockets;
        this.ofCaller = ofCaller;
        this.operations = operations;
        this.initialisation = initialisation;
        this.idle = idle;
        this.patience = patience;
    }

    int sockets() {
        return sockets;
    }

    int ofCaller() {
        return ofCaller;
    }

    int operations() {
        return operations;
    }

    Duration initialisation() {
        return initialisation;
    }

    Duration idle() {
        return idle;
    }

    Duration patience() {
        return patience;
    }
}
