package io.monazite.exchange.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/// Makes a report of an answer.
final class Reporting {

    private final JsonNode answer;
    private final boolean narrowed;
    private final UnaryOperator<String> escape;
    private final Citations citations;
    private final Map<String, Report.Flow> flows = new LinkedHashMap<>();

    /// @param answer what stands in `data` of the prepared question
    /// @param narrowed whether only some parties' losses were asked for
    /// @param escape makes text harmless in the form of the report
    Reporting(JsonNode answer, boolean narrowed, UnaryOperator<String> escape) {
        this.narrowed = narrowed;
        this.answer = answer.path("whoLosesSupply");
        this.escape = escape;
        this.citations = new Citations(escape);
    }

    Report report(String question, String link) {
        List<Report.Loss> losses = new ArrayList<>();
        answer.at("/losses/nodes").forEach(loss -> losses.add(loss(loss)));
        return new Report(
                escape.apply(question),
                answer(losses),
                losses,
                answer.at("/losses/totalCount").asInt() - losses.size(),
                List.copyOf(flows.values()),
                agreements(),
                measures(),
                remarks("unknowns", "kind"),
                remarks("assumptions", "code"),
                citations.sources(),
                answer.path("id").asText(),
                answer.at("/snapshot/id").asText(),
                answer.at("/snapshot/recordedAt").asText(),
                link);
    }

    private Report.Loss loss(JsonNode loss) {
        Set<String> backing = new LinkedHashSet<>();
        loss.path("contributions").forEach(part -> {
            JsonNode supply = part.path("supply");
            Report.Flow flow = flows.computeIfAbsent(supply.path("id").asText(), none -> flow(supply));
            backing.add(flow.backing());
        });
        return new Report.Loss(
                text(loss.at("/party/name")),
                text(loss.at("/material/name")),
                relation(loss),
                Figure.words(loss.path("tonnes")),
                Figure.share(loss.path("shareOfKnownSupply")),
                String.join("; ", backing));
    }

    private String relation(JsonNode loss) {
        if (!narrowed) {
            return "everybody was asked for";
        }
        return loss.path("relation").asText().equals("CONTROLLED") ? "controlled from there" : "located there";
    }

    private Report.Flow flow(JsonNode supply) {
        JsonNode wording = supply.at("/evidence/preferred/claim/worded");
        return new Report.Flow(
                text(supply.at("/supplier/name")),
                text(supply.at("/buyer/name")),
                text(supply.at("/material/name")),
                text(supply.path("period")),
                text(supply.path("status").asText().toLowerCase(Locale.ROOT)),
                Figure.words(supply.path("tonnes")),
                wording.isTextual() ? text(wording) : "",
                citations.of(supply.path("evidence")));
    }

    private String answer(List<Report.Loss> losses) {
        if (losses.isEmpty()) {
            return "Nobody is known to lose anything. This is what no source tells, not that nothing would be lost.";
        }
        String known = losses.stream()
                .map(loss -> "%s loses %s: %s".formatted(loss.party(), loss.material(), loss.tonnes()))
                .limit(3)
                .collect(Collectors.joining(". "));
        int more = answer.at("/losses/totalCount").asInt() - Math.min(3, losses.size());
        return "%s, over %d days.%s"
                .formatted(known, answer.path("days").asInt(), more > 0 ? " %d more lose.".formatted(more) : "");
    }

    private List<Report.Named> agreements() {
        List<Report.Named> named = new ArrayList<>();
        answer.path("agreements").forEach(agreement -> {
            String signed = agreement.path("signed").isTextual()
                    ? "signed " + agreement.path("signed").asText()
                    : "date of signing not known";
            named.add(new Report.Named(
                    text(agreement.path("name")), text(signed), citations.of(agreement.path("evidence"))));
        });
        return named;
    }

    private List<Report.Named> measures() {
        List<Report.Named> named = new ArrayList<>();
        answer.path("measures")
                .forEach(measure -> measure.at("/statuses/nodes").forEach(status -> {
                    String date = status.path("date").isTextual()
                            ? status.path("date").asText()
                            : "no date known";
                    named.add(new Report.Named(
                            text(measure.path("name")),
                            text("%s, %s".formatted(status.path("status").asText(), date)),
                            citations.of(status.path("evidence"))));
                }));
        return named;
    }

    private List<Report.Remark> remarks(String field, String code) {
        List<Report.Remark> remarks = new ArrayList<>();
        answer.path(field)
                .forEach(remark ->
                        remarks.add(new Report.Remark(remark.path(code).asText(), text(remark.path("message")))));
        return remarks;
    }

    private String text(JsonNode value) {
        return text(value.asText());
    }

    private String text(String value) {
        return escape.apply(value);
    }
}
