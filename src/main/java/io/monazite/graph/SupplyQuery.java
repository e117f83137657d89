package io.monazite.graph;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.StatusClass;

/// Which supplies are asked for, in the order of their ids. Absent conditions do not restrict.
///
/// @param supplier the party that supplies
/// @param buyer the party that is supplied
/// @param material the very material
/// @param statusClass actual, committed or planned
/// @param period the period as it is written, such as `2024`
public record SupplyQuery(
        @Nullable NodeId supplier,
        @Nullable NodeId buyer,
        @Nullable NodeId material,
        @Nullable StatusClass statusClass,
        @Nullable String period,
        boolean descending) {}
