package io.monazite.exchange.report;

import java.util.List;

/// An answer to "who loses supply when …?" put into words.
///
/// @param question what was asked
/// @param answer in short: who loses most, and of what nothing is known
/// @param losses every loss that is told, largest first
/// @param further how many losses more there are than are told
/// @param flows by which the losses come, each with its sources
/// @param agreements in force between those who withhold and those who lose
/// @param measures that reach what is withheld, with what they stand at
/// @param unknowns what no source tells
/// @param assumptions what is taken for granted
/// @param sources all that is cited, by number
/// @param id of the answer
/// @param snapshot of what was known
/// @param recordedAt when the last load of the snapshot was committed
/// @param link under which the question is asked again
public record Report(
        String question,
        String answer,
        List<Loss> losses,
        int further,
        List<Flow> flows,
        List<Named> agreements,
        List<Named> measures,
        List<Remark> unknowns,
        List<Remark> assumptions,
        List<Citations.Source> sources,
        String id,
        String snapshot,
        String recordedAt,
        String link) {

    /// What one party loses of one material.
    ///
    /// @param relation in words
    /// @param tonnes with bounds, unit and basis
    /// @param part of its known supply that is lost
    /// @param backing numbers of sources, and how independent they are
    public record Loss(String party, String material, String relation, String tonnes, String part, String backing) {}

    /// A flow that brings a loss.
    ///
    /// @param status how real it is
    public record Flow(
            String supplier,
            String buyer,
            String material,
            String period,
            String status,
            String tonnes,
            String wording,
            String backing) {}

    /// An agreement or measure, with what is told of it.
    public record Named(String name, String told, String backing) {}

    /// Something unknown or assumed, by its code.
    public record Remark(String code, String message) {}
}
