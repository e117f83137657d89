package io.monazite.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a known caller may do. Whoever has any role may read what analysts may; an admin may do what all others may.
public enum Role {
    /// May read what is kept from callers that nobody knows: quotes under a closed licence, the names of reviewers.
    ANALYST(Roles.ANALYST),
    /// May load, see what was refused, and run the checks.
    LOADER(Roles.LOADER),
    /// May decide about what was proposed.
    REVIEWER(Roles.REVIEWER),
    /// May make and revoke keys and read who did what; and everything that the others may.
    ADMIN(Roles.ADMIN);

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /// The name in keys and tokens.
    public String text() {
        return text;
    }

    /// The role of a name; nothing for a name that is none of ours.
    public static Optional<Role> of(String text) {
        return Stream.of(values()).filter(role -> role.text.equals(text)).findFirst();
    }

    /// The roles of some names together with all that they imply. Names that are no roles of ours give nothing.
    public static Set<Role> all(Collection<String> names) {
        Set<Role> held = names.stream().flatMap(name -> of(name).stream()).collect(Collectors.toCollection(Role::none));
        if (held.contains(ADMIN)) {
            held.addAll(List.of(values()));
        }
        if (!held.isEmpty()) {
            held.add(ANALYST);
        }
        return held;
    }

    private static Set<Role> none() {
        return EnumSet.noneOf(Role.class);
    }
}
