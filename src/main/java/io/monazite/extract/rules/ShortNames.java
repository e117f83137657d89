package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.monazite.domain.NodeId;

/// The short names that an article uses once it has named a company in full: "Arafura Rare Earths … Arafura". Only the
/// first word counts, where it stands for one company alone and names nothing else.
final class ShortNames {

    private static final int SHORTEST = 5;

    private ShortNames() {}

    static List<Mention> in(String folded, List<Mention> named) {
        Map<String, Set<NodeId>> meant = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Mention mention : named) {
            String text = folded.substring(mention.start(), mention.end());
            int space = text.indexOf(' ');
            if (space < 0) {
                taken.add(text);
            } else if (mention.mark() == Mark.COMPANY && mention.value() instanceof Mention.Known known) {
                meant.computeIfAbsent(text.substring(0, space), none -> new HashSet<>())
                        .add(known.id());
            }
        }
        List<Mention> found = new ArrayList<>();
        meant.forEach((word, ids) -> {
            if (ids.size() == 1 && word.length() >= SHORTEST && !taken.contains(word)) {
                Mention.Known known = new Mention.Known(ids.iterator().next());
                Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                        .matcher(folded)
                        .results()
                        .forEach(place -> found.add(new Mention(Mark.COMPANY, place.start(), place.end(), known)));
            }
        });
        return found;
    }
}
