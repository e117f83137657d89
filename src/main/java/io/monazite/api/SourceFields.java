package io.monazite.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.NodeId;
import io.monazite.provenance.Article;
import io.monazite.provenance.Citation;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Publisher;

/// How the fields of evidence, claims, sources and quantities are answered.
final class SourceFields {

    /// What a claim states for our book-keeping only.
    private static final Set<String> NOT_STATED = Set.of("id", "type");

    private SourceFields() {}

    static void into(Fields fields) {
        fields.on(Evidence.class, "Evidence")
                .is("origins", evidence -> evidence.reading().origins())
                .is("disputed", evidence -> evidence.reading().disputed())
                .is("denied", evidence -> evidence.reading().denied())
                .is("preferred", Evidence::preferred)
                .is("rivals", Evidence::rivals)
                .is("claims", Evidence::claims)
                .is("setAside", Evidence::setAside);
        fields.on(Evidence.Placed.class, "Preferred", "SetAside")
                .is("claim", Evidence.Placed::claim)
                .is("why", Evidence.Placed::why)
                .is("reason", Evidence.Placed::why);
        fields.on(Evidence.Values.class, "Rival", "Statement")
                .is("field", Evidence.Values::field)
                .is("values", Evidence.Values::values);
        claims(fields);
        sources(fields);
        fields.on(Amount.class, "Quantity")
                .is("low", amount -> amount.interval().low())
                .is("best", amount -> amount.interval().best())
                .is("high", amount -> amount.interval().high())
                .is("unit", Amount::unit)
                .is("basis", Amount::basis);
    }

    private static void claims(Fields fields) {
        fields.on(Citation.class, "Claim")
                .is("id", claim -> claim.id().toString())
                .is("locator", claim -> claim.passage().locator())
                .reads("quote", (claim, field) -> quote(claim, Request.of(field)))
                .is("start", claim -> claim.passage().start())
                .is("end", claim -> claim.passage().end())
                .is("article", Citation::article);
        fields.on(Claim.class, "Claim")
                .reads("about", (claim, field) -> Ends.one(field, claim.about()))
                .is("stance", Claim::stance)
                .is("value", claim -> claim)
                .is("worded", Claim::worded)
                .is("assertedBy", Claim::assertedBy)
                .is("copiedFrom", Claim::copiedFrom)
                .is("computedFrom", Claim::computedFrom)
                .is("recordedAt", claim -> claim.record().recordedAt())
                .is("retractedAt", claim -> claim.record().retractedAt())
                .is("method", claim -> claim.record().method())
                .is("extractor", claim -> claim.record().extractor())
                .is("review", claim -> claim.record().review())
                .reads("note", Told::note);
        fields.on(Claim.class, "ClaimValue")
                .is("quantity", Claim::amount)
                .is("qualifier", claim -> qualifier(claim.amount()))
                .is("stated", SourceFields::stated);
        fields.on(NodeId.class, "ClaimReference").is("id", NodeId::toString);
    }

    private static void sources(Fields fields) {
        fields.on(Article.class, "Article")
                .is("id", article -> article.id().toString())
                .is("title", Article::title)
                .is("url", Article::url)
                .is("publisher", Article::publisher)
                .is("publishedOn", Article::published)
                .is("kind", Article::kind)
                .is("language", article -> article.attributes().get("language"))
                .is("licence", article -> article.attributes().get("licence"))
                .lists("claims", "claims of article", Article::id, Batches.ClaimsIn::new, new Batches.CountOfClaims());
        fields.on(Publisher.class, "Publisher")
                .is("id", publisher -> publisher.id().toString())
                .is("name", Publisher::name)
                .lists(
                        "articles",
                        "articles of publisher",
                        Publisher::id,
                        Batches.ArticlesOf::new,
                        new Batches.CountOfArticles());
    }

    private static List<Evidence.Values> stated(Claim claim) {
        Map<String, Object> sorted = new TreeMap<>(claim.stated());
        sorted.keySet().removeAll(NOT_STATED);
        return sorted.entrySet().stream()
                .map(entry -> Evidence.Values.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static @Nullable String quote(Citation claim, Request request) {
        boolean shown = request.maySeeWords(claim.article().attributes().get("licence"));
        return shown ? claim.passage().quote() : null;
    }

    private static @Nullable Object qualifier(@Nullable Amount amount) {
        return amount == null ? null : amount.qualifier();
    }
}
