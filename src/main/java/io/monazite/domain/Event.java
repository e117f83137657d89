package io.monazite.domain;

import java.time.LocalDate;
import java.util.Optional;

/// Something that happened to a party, an asset or an agreement.
public record Event(NodeId subject, EventKind kind, PartialDate date) implements Fact {

    public Event {
        Ends.of(
                "subject",
                subject,
                NodeKind.COMPANY,
                NodeKind.COUNTRY,
                NodeKind.DEPOSIT,
                NodeKind.FACILITY,
                NodeKind.AGREEMENT);
    }

    @Override
    public FactKey key() {
        return FactKey.of(NodeKind.EVENT)
                .end("subject", subject)
                .attribute("kind", kind)
                .attribute("date", date);
    }

    @Override
    public Optional<LocalDate> validFrom() {
        return Optional.of(date.earliest());
    }
}
