package io.monazite.domain;

/// By what a country can be rated.
public enum Rating {
    /// The mean of the six estimates of the Worldwide Governance Indicators of the World Bank, from -2.5 (worst) to 2.5
    /// (best).
    WGI
}
