package io.monazite.exchange.report;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/// Writes reports.
@ApplicationScoped
public class Reports {

    /// What Markdown, and the HTML in it, would take for more than text.
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&]");

    private final ObjectMapper json;
    private final Template markdown;
    private final Template html;

    Reports(ObjectMapper json, @Location("report.txt") Template markdown, @Location("report.html") Template html) {
        this.json = json;
        this.markdown = markdown;
        this.html = html;
    }

    /// What a report is made of.
    ///
    /// @param variables with which the question was asked
    /// @param data what stands in `data` of its answer
    /// @param link under which it is asked again
    public record Answered(Map<String, Object> variables, Map<String, Object> data, String link) {}

    public String markdown(Answered answered) {
        Report report = report(answered, Reports::inMarkdown);
        return markdown.data("report", report).render();
    }

    /// A text of several lines would end a row of a table or begin a heading.
    private static String inMarkdown(String text) {
        return SIGNS.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /// A page that needs nothing else and can be printed.
    public String html(Answered answered) {
        // The template makes text harmless itself.
        return html.data("report", report(answered, text -> text)).render();
    }

    private Report report(Answered answered, UnaryOperator<String> escape) {
        JsonNode variables = json.valueToTree(answered.variables());
        JsonNode data = json.valueToTree(answered.data());
        String question =
                new Questions(data.path("named")).words(variables.path("scenario"), variables.path("buyersIn"));
        return new Reporting(data, !variables.path("buyersIn").isEmpty(), escape).report(question, answered.link());
    }
}
