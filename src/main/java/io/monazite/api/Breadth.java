package io.monazite.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

/// How many fields a document asks for, each alias for itself, and the fields of a fragment as often as it is put in.
/// Each fragment is counted once, so that the count of a document that grows with each fragment takes no longer than to
/// read it; a fragment within itself counts nothing more, and is refused when the document is checked.
///
/// @param fields of all operations together
/// @param roots the most that one operation asks for at its root
record Breadth(long fields, long roots) {

    /// More than any limit; sums of these do not overflow.
    private static final long TOO_MANY = Integer.MAX_VALUE;

    static Breadth of(Document document) {
        Count all = new Count(document, true);
        Count first = new Count(document, false);
        List<SelectionSet> operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(OperationDefinition::getSelectionSet)
                .toList();
        return new Breadth(
                operations.stream().mapToLong(all::of).sum(),
                operations.stream().mapToLong(first::of).max().orElse(0));
    }

    /// Counts fields, with or without those below them.
    private static final class Count {

        private final Map<String, FragmentDefinition> fragments;
        private final Map<String, Long> known = new HashMap<>();
        private final Set<String> open = new HashSet<>();
        private final boolean deep;

        Count(Document document, boolean deep) {
            this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .collect(Collectors.toMap(FragmentDefinition::getName, each -> each, (one, other) -> one));
            this.deep = deep;
        }

        long of(SelectionSet selections) {
            long sum = 0;
            for (Selection<?> selection : selections.getSelections()) {
                sum = Math.min(TOO_MANY, sum + of(selection));
            }
            return sum;
        }

        private long of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> 1 + (deep && field.getSelectionSet() != null ? of(field.getSelectionSet()) : 0);
                case InlineFragment inline -> of(inline.getSelectionSet());
                case FragmentSpread spread -> ofFragment(spread.getName());
                default -> 0;
            };
        }

        private long ofFragment(String name) {
            FragmentDefinition fragment = fragments.get(name);
            if (fragment == null || !open.add(name)) {
                return 0;
            }
            Long counted = known.get(name);
            long fields = counted == null ? of(fragment.getSelectionSet()) : counted;
            known.put(name, fields);
            open.remove(name);
            return fields;
        }
    }
}
