package io.monazite.extract.languagemodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Stage;
import io.monazite.domain.SupplyStatus;
import io.monazite.extract.ArticleText;
import io.monazite.extract.Extraction;
import io.monazite.extract.Gazetteer;
import io.monazite.extract.ProposedClaim;
import io.monazite.extract.Quotation;

/// Takes of a model's answer what can be checked: the quote stands in the text byte for byte, the ends were offered,
/// and the figure stands in the quote. The rest is dropped, and counted by the reason.
final class Checking {

    static final String NO_QUOTE = "its quote does not stand in the text";
    static final String NOT_OFFERED = "it names what the article does not, or what the graph does not know";
    static final String NOT_UNDERSTOOD = "a field of it cannot be understood, or is missing";
    static final String NO_FIGURE = "its figure does not stand in its quote";
    static final String TOO_MANY = "there were too many";

    /// A model does not know how sure it is.
    private static final double SCORE = 0.5;

    private static final int SHORTEST_QUOTE = 12;
    private static final int LONGEST_QUOTE = 1_500;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");

    /// Behind a figure stand neither further digits nor what makes it another one, as in "3 million tonnes".
    private static final String NOT_MORE =
            "(?!\\d|\\.\\d|[ -]?(?:(?i:thousand|million|billion|bn|lakh|crore|k|m|kt|ktpa|mtpa|kg)|Mt)\\b)";

    private static final Map<Pattern, Integer> FRACTIONS = Map.of(
            Pattern.compile("(?i)\\bhalf\\b"), 2,
            Pattern.compile("(?i)\\bthirds?\\b"), 3,
            Pattern.compile("(?i)\\bquarters?\\b"), 4,
            Pattern.compile("(?i)\\bfifths?\\b"), 5);
    private static final double ALL = 100;
    private static final Set<NodeKind> PARTY = Set.of(NodeKind.COMPANY, NodeKind.COUNTRY);
    private static final Set<NodeKind> OWNED = Set.of(NodeKind.COMPANY, NodeKind.DEPOSIT, NodeKind.FACILITY);

    private final ArticleText article;
    private final Gazetteer gazetteer;
    private final Offered offered;
    private final List<ProposedClaim> claims = new ArrayList<>();
    private final Map<String, Integer> dropped = new TreeMap<>();

    private Checking(ArticleText article, Gazetteer gazetteer, Offered offered) {
        this.article = article;
        this.gazetteer = gazetteer;
        this.offered = offered;
    }

    static Extraction of(Answered answered, ArticleText article, Gazetteer gazetteer, Offered offered, int most) {
        Checking checking = new Checking(article, gazetteer, offered);
        answered.claims().forEach(said -> {
            if (checking.claims.size() >= most) {
                checking.drop(TOO_MANY);
            } else {
                checking.take(said);
            }
        });
        return new Extraction(checking.claims, List.of(), checking.dropped);
    }

    /// Why a claim is dropped; caught where it is counted.
    private static final class Dropped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Dropped(String why) {
            super(why, null, false, false);
        }
    }

    private void take(Answered.Said said) {
        try {
            Quotation passage = passage(said.quote());
            Map<String, Object> fields = fields(said);
            if (said.denied()) {
                fields.put("stance", "DENIES");
            }
            claims.add(new ProposedClaim(
                    said.type(),
                    fields,
                    passage,
                    said.assertedBy().isEmpty() ? null : said.assertedBy(),
                    null,
                    "model",
                    SCORE));
        } catch (Dropped e) {
            drop(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            drop(NOT_UNDERSTOOD);
        }
    }

    private void drop(String why) {
        dropped.merge(why, 1, Integer::sum);
    }

    private Quotation passage(String quote) {
        boolean fits = quote.length() >= SHORTEST_QUOTE && quote.length() <= LONGEST_QUOTE;
        int start = fits ? article.text().indexOf(quote) : -1;
        if (start < 0) {
            throw new Dropped(NO_QUOTE);
        }
        return Quotation.of(article.text(), start, start + quote.length());
    }

    private Map<String, Object> fields(Answered.Said said) {
        return switch (said.type()) {
            case "supply" -> supply(said);
            case "production" -> production(said);
            case "capacity" -> capacity(said);
            case "share" -> share(said);
            case "ownership" -> ownership(said);
            default -> throw new Dropped(NOT_UNDERSTOOD);
        };
    }

    private Map<String, Object> supply(Answered.Said said) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("supplier", end(said.subject(), PARTY));
        fields.put("buyer", end(said.object(), PARTY));
        if (said.subject().equals(said.object())) {
            throw new Dropped(NOT_UNDERSTOOD);
        }
        fields.put("material", material(said));
        fields.put("period", period(said));
        fields.put("status", SupplyStatus.valueOf(said.status()).name());
        figure("tonnes", said, fields, false);
        return fields;
    }

    private Map<String, Object> production(Answered.Said said) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("party", end(said.subject(), PARTY));
        fields.put("material", material(said));
        fields.put("period", period(said));
        figure("tonnes", said, fields, false);
        return fields;
    }

    private Map<String, Object> capacity(Answered.Said said) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("facility", end(said.subject(), Set.of(NodeKind.FACILITY)));
        fields.put("material", material(said));
        figure("tonnesPerYear", said, fields, true);
        return fields;
    }

    private Map<String, Object> share(Answered.Said said) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("parties", List.of(end(said.subject(), PARTY)));
        if (!said.object().isEmpty()) {
            fields.put("whole", end(said.object(), PARTY));
        }
        String material = material(said);
        fields.put("material", material);
        fields.put(
                "stage",
                gazetteer
                        .stages()
                        .getOrDefault(NodeId.parse(material), Stage.MINING)
                        .name());
        fields.put("period", period(said));
        figure("percentage", said, fields, true);
        return fields;
    }

    private Map<String, Object> ownership(Answered.Said said) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("owner", end(said.subject(), PARTY));
        fields.put("asset", end(said.object(), OWNED));
        figure("percentage", said, fields, false);
        return fields;
    }

    private String end(String id, Set<NodeKind> kinds) {
        Optional<NodeId> known = offered.id(id, kinds);
        return known.orElseThrow(() -> new Dropped(NOT_OFFERED)).toString();
    }

    private String material(Answered.Said said) {
        return end(said.material(), Set.of(NodeKind.MATERIAL));
    }

    private static String period(Answered.Said said) {
        return Period.parse(said.period()).toString();
    }

    private static void figure(String field, Answered.Said said, Map<String, Object> fields, boolean needed) {
        Double figure = figure(said);
        if (figure == null) {
            if (needed) {
                throw new Dropped(NOT_UNDERSTOOD);
            }
            return;
        }
        fields.put(field, figure);
        Qualifier qualifier = said.qualifier().isEmpty() ? Qualifier.EXACT : Qualifier.valueOf(said.qualifier());
        if (qualifier != Qualifier.EXACT) {
            fields.put("qualifier", qualifier.name());
        }
    }

    private static @Nullable Double figure(Answered.Said said) {
        String text = said.figure().replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Dropped(NOT_UNDERSTOOD);
        }
        boolean part = said.type().equals("share") && isFraction(Double.parseDouble(text), said.quote());
        String plain = text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
        Pattern whole = Pattern.compile("(?<![\\d.])" + Pattern.quote(plain) + NOT_MORE);
        if (!part && !whole.matcher(said.quote().replace(",", "")).find()) {
            throw new Dropped(NO_FIGURE);
        }
        return Double.valueOf(text);
    }

    /// Whether a percentage is some thirds, say, where the quote speaks of thirds.
    private static boolean isFraction(double percentage, String quote) {
        return FRACTIONS.entrySet().stream()
                .filter(fraction -> fraction.getKey().matcher(quote).find())
                .anyMatch(fraction -> {
                    double parts = percentage * fraction.getValue() / ALL;
                    return Math.rint(parts) >= 1
                            && Math.rint(parts) < fraction.getValue()
                            && Math.abs(percentage - Math.rint(parts) * ALL / fraction.getValue()) < 1;
                });
    }
}
