package io.monazite.mcp;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;

/// Puts answers into the form of the protocol: JSON as structured content, and the same as text for those who read no
/// other. What goes wrong is an answer too, so that whoever asked can mend it.
@ApplicationScoped
class Answering {

    private final Asking asking;
    private final ObjectMapper json;

    Answering(Asking asking, ObjectMapper json) {
        this.asking = asking;
        this.json = json;
    }

    ToolResponse ask(String question, Map<String, Object> variables) {
        try {
            return response(false, asking.ask(question, variables));
        } catch (Asking.NotAnswered e) {
            return refused(e.code(), String.valueOf(e.getMessage()));
        }
    }

    ToolResponse refused(String code, String message) {
        return response(true, Map.of("error", Map.of("code", code, "message", message)));
    }

    private ToolResponse response(boolean error, Map<String, Object> content) {
        try {
            return new ToolResponse(error, List.of(new TextContent(json.writeValueAsString(content))), content, null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is no JSON", e);
        }
    }
}
