package io.monazite.mcp;

import java.util.Map;

/// Answers the questions that the tools ask, under the limits of every other caller.
public interface Asking {

    /// @param question the name of a prepared question
    /// @param variables its variables
    /// @throws NotAnswered with a code and how to mend it
    Map<String, Object> ask(String question, Map<String, Object> variables);

    /// Why a question has no answer.
    final class NotAnswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        public NotAnswered(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        /// One of the codes of docs/errors.md.
        public String code() {
            return code;
        }
    }
}
