package io.monazite.domain;

/// How real a flow is. What was asked, planned or agreed is not what happened.
public enum SupplyStatus {
    /// Customs or company statistics count it as moved.
    SHIPPED(StatusClass.ACTUAL),
    /// A source says that it flows, without saying on what ground.
    REPORTED(StatusClass.ACTUAL),
    /// A contract binds the parties.
    CONTRACTED(StatusClass.COMMITTED),
    /// An option or priority right, which may stay unused.
    RIGHT(StatusClass.COMMITTED),
    /// An authority allows so much.
    QUOTA(StatusClass.COMMITTED),
    /// Announced for later.
    PLANNED(StatusClass.PLANNED);

    private final StatusClass statusClass;

    SupplyStatus(StatusClass statusClass) {
        this.statusClass = statusClass;
    }

    public StatusClass statusClass() {
        return statusClass;
    }
}
