package io.monazite.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;

/// How many fields an answer can have at most: a field counts one, and what is below a list as often as items are asked
/// for. Known before anything is executed, and told with every answer.
///
/// @param requested of this operation with these variables
/// @param allowed what one request may ask
record Cost(int requested, int allowed) {

    /// In the form in which an answer tells it, always in the same order.
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("requested", requested);
        told.put("allowed", allowed);
        return told;
    }

    /// Weighs each operation and refuses what is too deep or costs too much: one instrumentation does both, since
    /// each is asked at every field.
    static final class Weighing extends MaxQueryDepthInstrumentation {

        private final int allowed;

        Weighing(int depth, int allowed) {
            super(depth);
            this.allowed = allowed;
        }

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                InstrumentationExecuteOperationParameters operation, InstrumentationState state) {
            InstrumentationContext<ExecutionResult> notDeep = super.beginExecuteOperation(operation, state);
            ExecutionContext context = operation.getExecutionContext();
            int requested = QueryComplexityCalculator.newCalculator()
                    .fieldComplexityCalculator(Weighing::of)
                    .schema(context.getGraphQLSchema())
                    .document(context.getDocument())
                    .operationName(context.getOperationDefinition().getName())
                    .variables(context.getCoercedVariables())
                    .build()
                    .calculate();
            if (requested > allowed) {
                throw Limits.tooMuch("cost", requested, allowed, "ask for shorter lists, or nest less");
            }
            Observed.cost(requested);
            context.getGraphQLContext().put(Cost.class, new Cost(requested, allowed));
            return notDeep;
        }

        @Override
        protected AbortExecutionException mkAbortException(int depth, int most) {
            return Limits.tooMuch("depth", depth, most, "nest less");
        }

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
