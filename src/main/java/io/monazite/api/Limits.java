package io.monazite.api;

import java.util.List;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;

/// How much one request may ask.
final class Limits {

    private Limits() {}

    /// @param depth how many fields may stand below each other
    /// @param cost how many fields an answer may have at most, lists counted at the length that is asked for
    static Instrumentation of(int depth, int cost) {
        return new ChainedInstrumentation(List.of(new Depth(depth), new Cost(cost)));
    }

    private static AbortExecutionException tooMuch(String what, long asked, long allowed, String remedy) {
        return new AbortExecutionException(List.of(Errors.error(
                ErrorCode.LIMIT_EXCEEDED,
                "the %s of the query is %d, and at most %d is allowed: %s".formatted(what, asked, allowed, remedy),
                ApiException.tooMuchOf(what, asked, allowed))));
    }

    private static final class Depth extends MaxQueryDepthInstrumentation {

        Depth(int most) {
            super(most);
        }

        @Override
        protected AbortExecutionException mkAbortException(int depth, int most) {
            return tooMuch("depth", depth, most, "nest less");
        }
    }

    private static final class Cost extends MaxQueryComplexityInstrumentation {

        Cost(int most) {
            super(most, Cost::of);
        }

        @Override
        protected AbortExecutionException mkAbortException(int cost, int most) {
            return tooMuch("cost", cost, most, "ask for shorter lists, or nest less");
        }

        /// A field counts one, and what is below a list as often as there are items.
        private static int of(FieldComplexityEnvironment field, int below) {
            long items = items(field);
            return (int) Math.min(Integer.MAX_VALUE / 4, 1 + items * below);
        }

        private static long items(FieldComplexityEnvironment field) {
            boolean list = field.getFieldDefinition().getArgument("first") != null;
            if (!list) {
                return field.getArguments().get("ids") instanceof List<?> ids ? ids.size() : 1;
            }
            Object asked = field.getArguments()
                    .getOrDefault("first", field.getArguments().get("last"));
            long items = asked instanceof Number number ? number.longValue() : Paging.USUAL;
            return Math.clamp(items, 1, Paging.MOST);
        }
    }
}
