package io.monazite.graph.neo4j;

import static io.monazite.graph.neo4j.ConditionPart.ARTICLE_ABOUT;
import static io.monazite.graph.neo4j.ConditionPart.ARTICLE_IDS;
import static io.monazite.graph.neo4j.ConditionPart.ARTICLE_KIND;
import static io.monazite.graph.neo4j.ConditionPart.ARTICLE_LANGUAGE;
import static io.monazite.graph.neo4j.ConditionPart.ARTICLE_PUBLISHED_BEFORE;
import static io.monazite.graph.neo4j.ConditionPart.ARTICLE_PUBLISHED_FROM;
import static io.monazite.graph.neo4j.ConditionPart.ARTICLE_PUBLISHER;
import static io.monazite.graph.neo4j.ConditionPart.ARTICLE_TITLE;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_EVIDENCE;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_HOLDS;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_IDS;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_IN_FORCE;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_LOCATED_IN;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_MATERIAL;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_PARTY_IN;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_ROLE;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_SIGNED_BEFORE;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_SIGNED_FROM;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_SORT;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_STAGE;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_SUPPLIED;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_SUPPLIES;
import static io.monazite.graph.neo4j.ConditionPart.ENTITY_TEXT;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_AGREEMENT;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_AT_LEAST;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_AT_MOST;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_BASIS;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_BUYER;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_BUYER_IN;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_CLASS;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_DISPUTED;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_EVIDENCE;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_IDS;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_MATERIAL;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_MATERIALS;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_PERIOD;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_STATUS;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_SUPPLIER;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_SUPPLIER_IN;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_TONNES_TOLD;
import static io.monazite.graph.neo4j.ConditionPart.SUPPLY_VALID;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import io.monazite.graph.ArticleCondition;
import io.monazite.graph.EntityCondition;
import io.monazite.graph.Filter;
import io.monazite.graph.SupplyCondition;
import io.monazite.graph.neo4j.FilterText.Given;

/// How each condition is said: by which part, with which values.
///
/// @param families read only where a condition names groups of countries, kinds of materials or a stage
record Wording(Supplier<Families> families) {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    FilterText ofEntities(Filter<EntityCondition> filter) {
        return FilterText.of(filter, this, this::of);
    }

    FilterText ofSupplies(Filter<SupplyCondition> filter) {
        return FilterText.of(filter, this, this::of);
    }

    FilterText ofArticles(Filter<ArticleCondition> filter) {
        return FilterText.of(filter, this, this::of);
    }

    Given of(EntityCondition condition) {
        return switch (condition) {
            case EntityCondition.Text text -> Given.of(ENTITY_TEXT, lower(text.part()));
            case EntityCondition.Ids ids -> Given.of(ENTITY_IDS, texts(ids.ids()));
            case EntityCondition.LocatedIn in ->
                Given.of(ENTITY_LOCATED_IN, families.get().withMembers(in.countries()));
            case EntityCondition.Role role -> Given.of(ENTITY_ROLE, role.role());
            case EntityCondition.AtStage stage -> Given.of(ENTITY_STAGE, stage.stage());
            case EntityCondition.OfSort sort -> Given.of(ENTITY_SORT, sort.sort());
            case EntityCondition.OfMaterial of ->
                Given.of(ENTITY_MATERIAL, families.get().kindsOf(of.materials()));
            case EntityCondition.PartyIn in ->
                Given.of(ENTITY_PARTY_IN, families.get().withMembers(in.places()));
            case EntityCondition.EvidenceFrom from -> Given.of(ENTITY_EVIDENCE, texts(from.sources()));
            case EntityCondition.SignedFrom from ->
                Given.of(ENTITY_SIGNED_FROM, from.day().toString());
            case EntityCondition.SignedUntil until -> Given.of(ENTITY_SIGNED_BEFORE, next(until.day()));
            case EntityCondition.HoldsIn holds ->
                new Given(
                        ENTITY_HOLDS,
                        Map.of("from", holds.from().toString(), "to", holds.to().toString()),
                        null);
            case EntityCondition.InForceOn on -> Given.of(ENTITY_IN_FORCE, on.day());
            case EntityCondition.Supplies supplies -> new Given(ENTITY_SUPPLIES, Map.of(), supplies.flow());
            case EntityCondition.SuppliedBy supplied -> new Given(ENTITY_SUPPLIED, Map.of(), supplied.flow());
        };
    }

    Given of(SupplyCondition condition) {
        return switch (condition) {
            case SupplyCondition.Ids ids -> Given.of(SUPPLY_IDS, texts(ids.ids()));
            case SupplyCondition.Supplier by ->
                Given.of(SUPPLY_SUPPLIER, by.party().toString());
            case SupplyCondition.Buyer to -> Given.of(SUPPLY_BUYER, to.party().toString());
            case SupplyCondition.SupplierIn in ->
                Given.of(SUPPLY_SUPPLIER_IN, families.get().withMembers(in.places()));
            case SupplyCondition.BuyerIn in ->
                Given.of(SUPPLY_BUYER_IN, families.get().withMembers(in.places()));
            case SupplyCondition.Material of ->
                Given.of(SUPPLY_MATERIAL, of.material().toString());
            case SupplyCondition.MaterialIn in ->
                Given.of(SUPPLY_MATERIALS, families.get().kindsOf(in.materials()));
            case SupplyCondition.OfStage of ->
                Given.of(SUPPLY_MATERIALS, families.get().madeAt(of.stage()));
            case SupplyCondition.Status status ->
                Given.of(
                        SUPPLY_STATUS,
                        status.statuses().stream().map(Enum::name).sorted().toList());
            case SupplyCondition.OfClass of ->
                Given.of(SUPPLY_CLASS, of.statusClass().name());
            case SupplyCondition.Period period -> Given.of(SUPPLY_PERIOD, period.period());
            case SupplyCondition.OfBasis of -> Given.of(SUPPLY_BASIS, of.basis().name());
            case SupplyCondition.Under under ->
                Given.of(SUPPLY_AGREEMENT, under.agreement().toString());
            case SupplyCondition.ValidIn in -> new Given(SUPPLY_VALID, Map.of("from", in.from(), "to", in.to()), null);
            case SupplyCondition.AtLeast least -> Given.of(SUPPLY_AT_LEAST, least.tonnes());
            case SupplyCondition.AtMost most -> Given.of(SUPPLY_AT_MOST, most.tonnes());
            case SupplyCondition.TonnesTold _ -> new Given(SUPPLY_TONNES_TOLD, Map.of(), null);
            case SupplyCondition.EvidenceFrom from -> Given.of(SUPPLY_EVIDENCE, texts(from.sources()));
            case SupplyCondition.Disputed _ -> new Given(SUPPLY_DISPUTED, Map.of(), null);
        };
    }

    Given of(ArticleCondition condition) {
        return switch (condition) {
            case ArticleCondition.Title title -> Given.of(ARTICLE_TITLE, lower(title.part()));
            case ArticleCondition.Ids ids -> Given.of(ARTICLE_IDS, texts(ids.ids()));
            case ArticleCondition.PublisherIn in -> Given.of(ARTICLE_PUBLISHER, texts(in.publishers()));
            case ArticleCondition.OfKind of -> Given.of(ARTICLE_KIND, of.kind().name());
            case ArticleCondition.Language language -> Given.of(ARTICLE_LANGUAGE, language.language());
            case ArticleCondition.PublishedFrom from ->
                Given.of(ARTICLE_PUBLISHED_FROM, from.day().toString());
            case ArticleCondition.PublishedUntil until -> Given.of(ARTICLE_PUBLISHED_BEFORE, next(until.day()));
            case ArticleCondition.About about -> Given.of(ARTICLE_ABOUT, texts(about.subjects()));
        };
    }

    /// The next day; after the last that is written with four digits, what comes after all of them.
    private static String next(LocalDate day) {
        return day.isBefore(LAST) ? day.plusDays(1).toString() : "~";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
