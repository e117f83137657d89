package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.extract.Gazetteer;

/// The spellings under which articles name what the graph knows: names without their legal forms and brackets, singular
/// and plural, plants by their place, countries by their adjectives.
final class NameRules {

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern LEGAL_FORM =
            Pattern.compile(",?\\s+(?:Inc\\.?|Ltd\\.?|Limited|Corp\\.?|Corporation|Company"
                    + "|Co\\.?,? Ltd\\.?|Co\\.|Plc|PLC|LLC|SAS|JSC|OU"
                    + "|Private Limited|Pte Ltd|Group|GmbH & Co\\. KG|Holding Co\\.?,? Ltd\\.?)$");
    private static final List<String> PLANT_NOUNS =
            List.of("plant", "facility", "refinery", "factory", "works", "site");
    private static final List<String> PLANT_KINDS = List.of(
            "", "magnet ", "rare earth ", "rare earths ", "processing ", "separation ", "cracking ", "recycling ");

    /// All countries together: what is said of the world is said of wholes, and not of a party.
    private static final NodeId WORLD = NodeId.country("WORLD");

    private final Vocabulary words;
    private final Map<String, List<Spelling>> spellings = new HashMap<>();

    /// With which companies and countries are named: they tell no place.
    private final Set<String> ownWords = new LinkedHashSet<>();

    /// One way to write a name.
    ///
    /// @param text as written, with its capitals
    /// @param main whether it is the name itself, and no alias of it
    record Spelling(NodeId id, Mark mark, String text, boolean main) {}

    private NameRules(Vocabulary words) {
        this.words = words;
    }

    /// All spellings by their key, see [#key]; more than one where a name is that of several.
    static Map<String, List<Spelling>> of(Gazetteer gazetteer, Vocabulary words) {
        NameRules rules = new NameRules(words);
        gazetteer.names().stream()
                .filter(name -> name.id().kind() == NodeKind.COMPANY)
                .forEach(name -> rules.ownWords.add(name.text().split("\\W+", -1)[0]));
        gazetteer.names().stream()
                .filter(name -> name.id().kind() == NodeKind.COUNTRY)
                .forEach(name -> rules.ownWords.addAll(List.of(name.text().split("\\W+"))));
        Set<NodeId> known = new LinkedHashSet<>();
        for (Gazetteer.Name name : gazetteer.names()) {
            if (!name.id().equals(WORLD)) {
                known.add(name.id());
                rules.add(name);
            }
        }
        rules.plants(gazetteer);
        words.names().forEach((id, names) -> {
            if (known.contains(id)) {
                names.forEach(text -> rules.addForms(id, markOf(id.kind()), text, true));
            }
        });
        words.adjectives().forEach((id, names) -> {
            if (known.contains(id)) {
                names.forEach(text -> rules.put(new Spelling(id, Mark.ADJECTIVE, text, true)));
            }
        });
        return rules.spellings;
    }

    /// A name in lower case with spaces for hyphens, character for character.
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    private void add(Gazetteer.Name name) {
        Mark mark = markOf(name.id().kind());
        String bare = BRACKETS.matcher(name.text()).replaceAll("").strip();
        addForms(name.id(), mark, name.text(), name.main());
        // What stands in brackets may be what tells it from another.
        boolean whole = name.main() && (mark != Mark.COMPANY || bare.equals(name.text()));
        addForms(name.id(), mark, bare, whole);
        if (mark == Mark.COMPANY) {
            String shorter = LEGAL_FORM.matcher(bare).replaceFirst("");
            addForms(name.id(), mark, shorter, whole);
            addForms(name.id(), mark, LEGAL_FORM.matcher(shorter).replaceFirst(""), false);
        }
    }

    private void addForms(NodeId id, Mark mark, String text, boolean main) {
        put(new Spelling(id, mark, text, main));
        if (mark == Mark.MATERIAL) {
            put(new Spelling(id, mark, text.endsWith("s") ? text.substring(0, text.length() - 1) : text + "s", false));
        }
    }

    /// Plants are named by their place or owner and a word for a plant: "the Narva magnet plant".
    private void plants(Gazetteer gazetteer) {
        Map<String, Set<NodeId>> places = new LinkedHashMap<>();
        gazetteer.names().stream()
                .filter(name -> name.id().kind() == NodeKind.FACILITY)
                .forEach(name -> places(name.text())
                        .forEach(place -> places.computeIfAbsent(place, none -> new LinkedHashSet<>())
                                .add(name.id())));
        places.forEach((place, ids) -> {
            if (ids.size() == 1) {
                NodeId id = ids.iterator().next();
                for (String noun : PLANT_NOUNS) {
                    PLANT_KINDS.forEach(kind -> put(new Spelling(id, Mark.FACILITY, place + " " + kind + noun, true)));
                    put(new Spelling(id, Mark.FACILITY, noun + " in " + place, true));
                    put(new Spelling(id, Mark.FACILITY, noun + " at " + place, true));
                }
            }
        });
    }

    private List<String> places(String name) {
        List<String> places = new ArrayList<>();
        for (String part : BRACKETS.matcher(name).replaceAll("").split(",", -1)) {
            StringBuilder run = new StringBuilder();
            for (String word : part.strip().split("\\s+", -1)) {
                boolean placed = !word.isEmpty()
                        && Character.isUpperCase(word.charAt(0))
                        && !ownWords.contains(word)
                        && !words.plain(word);
                if (placed) {
                    run.append(run.isEmpty() ? "" : " ").append(word);
                }
            }
            if (!run.isEmpty()) {
                places.add(run.toString());
            }
        }
        String first = name.split(",", -1)[0].strip();
        if (List.of(first.split("\\s+")).stream().noneMatch(words::plain)) {
            places.add(first);
        }
        return places.stream().distinct().toList();
    }

    private void put(Spelling spelling) {
        if (spelling.text().length() > 1) {
            List<Spelling> others = spellings.computeIfAbsent(key(spelling.text()), none -> new ArrayList<>());
            if (others.stream().noneMatch(spelling::equals)) {
                others.add(spelling);
            }
        }
    }

    private static Mark markOf(NodeKind kind) {
        return switch (kind) {
            case COMPANY -> Mark.COMPANY;
            case COUNTRY -> Mark.STATE;
            case DEPOSIT -> Mark.DEPOSIT;
            case FACILITY -> Mark.FACILITY;
            case MATERIAL -> Mark.MATERIAL;
            case AGREEMENT -> Mark.AGREEMENT;
            case MEASURE -> Mark.MEASURE;
            default -> throw new IllegalArgumentException("a gazetteer names no " + kind.prefix());
        };
    }
}
