package io.monazite.scenario;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;

/// What a party can draw on of a material when supply falls short.
///
/// @param basis in which the tonnes are stated; that of the material's flows where none is given
public record StockRequest(
        NodeId party,
        NodeId material,
        double tonnes,
        @Nullable Basis basis) {}
