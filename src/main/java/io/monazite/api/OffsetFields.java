package io.monazite.api;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Unit;
import io.monazite.scenario.Disruption;
import io.monazite.scenario.OffsetsOnDemand;
import io.monazite.scenario.offset.Candidate;
import io.monazite.scenario.offset.LossOffsets;
import io.monazite.scenario.offset.Offer;
import io.monazite.scenario.offset.Offset;
import io.monazite.scenario.offset.OffsetPlan;
import io.monazite.scenario.offset.OffsetState;
import io.monazite.scenario.offset.OffsetTotal;
import io.monazite.scenario.offset.Reason;
import io.monazite.scenario.offset.Right;
import io.monazite.scenario.offset.Room;

/// How the fields that tell how losses could be offset are answered.
final class OffsetFields {

    /// More losers than that are no question for one answer.
    private static final int MOST_LOSSES = 1000;

    private OffsetFields() {}

    static void into(Fields fields) {
        fields.on(Disruption.class, "Disruption")
                .reads("offsets", (disruption, field) -> plan(field, disruption.offsets(), Function.identity()));
        fields.on(Disruption.Loss.class, "Loss")
                .reads(
                        "offsets",
                        (loss, field) -> plan(
                                field,
                                loss.offsets(),
                                plan -> plan.of(loss.loss().position())
                                        .map(found -> first(field, found.offsets()))
                                        .orElse(List.of())));
        fields.on(OffsetPlan.class, "OffsetPlan")
                .is("totals", OffsetPlan::totals)
                .reads("losses", (plan, field) -> first(field, plan.losses()))
                .reads("candidates", OffsetFields::candidates);
        fields.on(OffsetTotal.class, "OffsetTotal")
                .reads("material", (total, field) -> Ends.one(field, total.material()))
                .is("toCover", total -> tonnes(total.toCover(), total.basis()))
                .is("covered", total -> exactly(total.covered(), total.basis()))
                .is("uncovered", total -> tonnes(total.uncovered(), total.basis()));
        fields.on(Right.class, "HeldRight").is("amount", Right::amount).is("fact", Right::fact);
        fields.on(Reason.class, "OffsetReason")
                .is("code", Reason::obstacle)
                .reads("about", (reason, field) -> Ends.one(field, reason.about()))
                .is("message", reason -> reason.obstacle().message());
        fields.on(Room.class, "Room")
                .is("left", room -> amount(room.tonnes(), room.basis()))
                .is("capacity", room -> amount(room.capacity(), room.basis()))
                .is("committed", room -> amount(room.committed(), room.basis()));
        losses(fields);
        offsets(fields);
    }

    private static void losses(Fields fields) {
        fields.on(LossOffsets.class, "OffsetLoss")
                .reads(
                        "party",
                        (loss, field) -> Ends.one(field, loss.loss().position().party()))
                .reads(
                        "material",
                        (loss, field) -> Ends.one(field, loss.loss().position().material()))
                .is("stage", LossOffsets::stage)
                .is("toCover", loss -> tonnes(loss.toCover(), loss.loss().basis()))
                .is("covered", loss -> exactly(loss.covered(), loss.loss().basis()))
                .is("uncovered", loss -> tonnes(loss.uncovered(), loss.loss().basis()))
                .is("coverage", LossOffsets::coverage)
                .reads("offsets", (loss, field) -> first(field, loss.offsets()));
    }

    private static void offsets(Fields fields) {
        fields.on(Candidate.class, "OffsetCandidate")
                .reads("supplier", (of, field) -> Ends.one(field, of.offer().supplier()))
                .reads("material", (of, field) -> Ends.one(field, of.offer().material()))
                .is("stage", of -> of.offer().stage())
                .is("state", Candidate::state)
                .is("tonnes", of -> planned(of.tonnes(), of.offer()))
                .is("room", of -> of.offer().room())
                .is("reasons", Candidate::reasons)
                .is("sources", of -> of.offer().sources());
        fields.on(Offset.class, "Offset")
                .reads("supplier", (of, field) -> Ends.one(field, of.offer().supplier()))
                .reads("material", (of, field) -> Ends.one(field, of.offer().material()))
                .is("match", Offset::match)
                .is("stage", of -> of.offer().stage())
                .is("reach", of -> of.access().reach())
                .is("state", Offset::state)
                .is("tonnes", of -> planned(of.tonnes(), of.offer()))
                .is("room", of -> of.offer().room())
                .is("reasons", Offset::reasons)
                .is("rights", of -> of.access().rights())
                .is("agreements", of -> of.access().agreements())
                .reads("common", (of, field) -> Ends.all(field, of.access().common()))
                .is("blockedBy", Offset::blocking)
                .is("otherMeasures", Offset::named)
                .is("sources", of -> of.offer().sources());
    }

    /// Planned on a thread that may wait, for it may have to read.
    private static <T> CompletionStage<T> plan(
            DataFetchingEnvironment field, OffsetsOnDemand offsets, Function<OffsetPlan, T> part) {
        if (offsets.losses() > MOST_LOSSES) {
            throw ApiException.tooManyLosses(offsets.losses(), MOST_LOSSES);
        }
        return Request.of(field).read((graph, version) -> part.apply(offsets.plan()));
    }

    private static List<Candidate> candidates(OffsetPlan plan, DataFetchingEnvironment field) {
        String state = field.getArgument("state");
        return first(
                field,
                plan.candidates().stream()
                        .filter(candidate -> state == null || candidate.state() == OffsetState.valueOf(state))
                        .toList());
    }

    private static <T> List<T> first(DataFetchingEnvironment field, List<T> all) {
        return all.stream()
                .limit(Paging.size("first", field.getArgument("first")))
                .toList();
    }

    private static @Nullable Amount planned(@Nullable Double tonnes, Offer offer) {
        Room room = offer.room();
        return tonnes == null || room == null ? null : exactly(tonnes, room.basis());
    }

    private static Amount exactly(double tonnes, Basis basis) {
        return amount(Interval.exactly(tonnes), basis);
    }

    private static @Nullable Amount tonnes(Interval tonnes, Basis basis) {
        return tonnes.isUnknown() ? null : amount(tonnes, basis);
    }

    private static Amount amount(Interval tonnes, Basis basis) {
        return new Amount(tonnes, Unit.TONNE, basis, Qualifier.EXACT);
    }
}
