package io.monazite.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.monazite.domain.NodeId;
import io.monazite.graph.ClaimDraft;
import io.monazite.ingest.format.Failure;
import io.monazite.ingest.format.FailureCode;
import io.monazite.ingest.format.Reference;
import io.monazite.ingest.format.Row;
import io.monazite.ingest.format.RowReader;

/// How rows are refused for what the graph knows.
final class Verdicts {

    private Verdicts() {}

    static RowReader.Refused unknown(RowFile.Waiting waiting, List<Reference> missing) {
        List<Failure> failures = new ArrayList<>();
        for (Reference reference : missing) {
            failures.add(new Failure(
                    waiting.row().line(),
                    reference.field(),
                    reference.id().toString(),
                    FailureCode.UNKNOWN_REFERENCE,
                    "it is neither in the graph nor among the rows of this load that can be taken: add the row that "
                            + "describes it, or correct the id"));
        }
        return new RowReader.Refused(failures, waiting.json());
    }

    static RowReader.Refused taken(RowFile.Waiting waiting, Row.OfClaim row) {
        return one(
                waiting,
                "claim",
                row.claim().id().toString(),
                FailureCode.CLAIM_ID_TAKEN,
                "another claim has this id: a claim never changes, so give this one an id of its own and let it "
                        + "supersede the other");
    }

    /// @param problem which fact it is, and whose ends are one
    static RowReader.Refused oneAtBothEnds(RowFile.Waiting waiting, Row.OfClaim row, String problem) {
        String field = row.claim().subject() instanceof ClaimDraft.OfFact about
                ? about.fact().key().ends().getFirst().name()
                : "id";
        return one(
                waiting,
                field,
                row.claim().subject().id().toString(),
                FailureCode.BAD_VALUE,
                problem + ": the two were merged; name another party, or undo the merge");
    }

    static RowReader.Refused differs(RowFile.Waiting waiting, Row.OfSource row) {
        return one(
                waiting,
                "id",
                row.source().id().toString(),
                FailureCode.SOURCE_DIFFERS,
                "this source is known with other attributes: send it as it was, or under an id of its own");
    }

    static RowReader.Refused notYours(RowFile.Waiting waiting, Reference target) {
        return one(
                waiting,
                target.field(),
                target.id().toString(),
                FailureCode.NOT_YOUR_SOURCE,
                "this claim stands in another source, of another publisher: a source replaces and withdraws only what "
                        + "it said itself");
    }

    /// @param heirs what counts in its place
    static RowReader.Refused countsNoLonger(RowFile.Waiting waiting, Reference target, List<NodeId> heirs) {
        String instead = heirs.isEmpty()
                ? "nothing does in its place, so send the row without it"
                : "name "
                        + heirs.stream().map(NodeId::toString).collect(Collectors.joining(" and "))
                        + ", which took its place";
        return one(
                waiting,
                target.field(),
                target.id().toString(),
                FailureCode.COUNTS_NO_LONGER,
                "this claim counts no longer: " + instead);
    }

    /// The sender may not speak for this source, or not touch what it said.
    static RowReader.Refused notCovered(RowFile.Waiting waiting, Reference target) {
        return one(
                waiting,
                target.field(),
                target.id().toString(),
                FailureCode.NOT_YOUR_SOURCE,
                "your key is bound to other sources: send what they say, or use a key for this one");
    }

    /// The sender may not tell of decisions.
    ///
    /// @param field what tells of one
    static RowReader.Refused notAReviewer(RowFile.Waiting waiting, String field, String value) {
        return one(
                waiting,
                field,
                value,
                FailureCode.NOT_A_REVIEWER,
                "it tells of a decision, which takes the role reviewer: leave it out, so that a reviewer decides, or "
                        + "send it with a key of one");
    }

    /// The id is that of what another row says of a place.
    static RowReader.Refused namedAsPlace(RowFile.Waiting waiting, Row.OfClaim row) {
        return one(
                waiting,
                "claim",
                row.claim().id().toString(),
                FailureCode.BAD_ID,
                "ids that end in %s are those of the places that other rows name: give this claim another one"
                        .formatted(Row.PLACE));
    }

    private static RowReader.Refused one(
            RowFile.Waiting waiting, String field, String value, FailureCode code, String reason) {
        return new RowReader.Refused(
                List.of(new Failure(waiting.row().line(), field, value, code, reason)), waiting.json());
    }
}
