package io.monazite.graph;

/// Where an item stands in a list: the value by which the list is ordered, then the id. What cursors are made of.
public record Position(String sortedBy, String id) {}
