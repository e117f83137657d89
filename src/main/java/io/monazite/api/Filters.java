package io.monazite.api;

import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;
import io.monazite.domain.StatusClass;
import io.monazite.domain.SupplyStatus;
import io.monazite.graph.ArticleCondition;
import io.monazite.graph.EntityCondition;
import io.monazite.graph.Filter;
import io.monazite.graph.SupplyCondition;
import io.monazite.provenance.SourceKind;

/// What the fields of filters mean. A filter of one kind of entity has only some of those read here; the schema tells
/// which.
final class Filters {

    private static final NodeKind[] PARTIES = {NodeKind.COMPANY, NodeKind.COUNTRY};
    private static final NodeKind[] SOURCES = {NodeKind.ARTICLE, NodeKind.PUBLISHER};

    private Filters() {}

    static Filter<EntityCondition> ofEntities(DataFetchingEnvironment field, NodeKind kind) {
        return FilterInput.of(field).filter((input, conditions) -> entity(kind, input, conditions));
    }

    static Filter<SupplyCondition> ofSupplies(DataFetchingEnvironment field) {
        return FilterInput.of(field).filter(Filters::supply);
    }

    /// Supplies by an input object in another.
    static Filter<SupplyCondition> ofSupplies(Arguments filter) {
        return FilterInput.of(filter).filter(Filters::supply);
    }

    static Filter<ArticleCondition> ofArticles(DataFetchingEnvironment field) {
        return FilterInput.of(field).filter(Filters::article);
    }

    private static FilterInput.Conditions<EntityCondition> entity(
            NodeKind kind, FilterInput input, FilterInput.Conditions<EntityCondition> conditions) {
        return conditions
                .when(input.text("text"), EntityCondition.Text::new)
                .when(input.ids("ids", kind), EntityCondition.Ids::new)
                .when(input.country("country"), EntityCondition.LocatedIn::new)
                .when(input.places("countryIn", NodeKind.COUNTRY), EntityCondition.LocatedIn::new)
                .when(input.text("role"), EntityCondition.Role::new)
                .when(input.text("stage"), EntityCondition.AtStage::new)
                .when(input.text("kind"), EntityCondition.OfSort::new)
                .when(input.ids("materialIn", NodeKind.MATERIAL), EntityCondition.OfMaterial::new)
                .when(input.places("partyIn", PARTIES), EntityCondition.PartyIn::new)
                .when(input.ids("hasEvidenceFrom", SOURCES), EntityCondition.EvidenceFrom::new)
                .within(input.days("signedOn"), EntityCondition.SignedFrom::new, EntityCondition.SignedUntil::new)
                .when(input.closedDays("holdsIn"), days -> new EntityCondition.HoldsIn(days.first(), days.last()))
                .when(input.day("inForceOn"), EntityCondition.InForceOn::new)
                .when(input.object("supplies"), flow -> new EntityCondition.Supplies(flow.filter(Filters::supply)))
                .when(input.object("suppliedBy"), flow -> new EntityCondition.SuppliedBy(flow.filter(Filters::supply)));
    }

    private static FilterInput.Conditions<SupplyCondition> supply(
            FilterInput input, FilterInput.Conditions<SupplyCondition> conditions) {
        return conditions
                .when(input.ids("ids", NodeKind.SUPPLY), SupplyCondition.Ids::new)
                .when(input.id("supplier", PARTIES), SupplyCondition.Supplier::new)
                .when(input.id("buyer", PARTIES), SupplyCondition.Buyer::new)
                .when(input.places("supplierIn", PARTIES), SupplyCondition.SupplierIn::new)
                .when(input.places("buyerIn", PARTIES), SupplyCondition.BuyerIn::new)
                .when(input.id("material", NodeKind.MATERIAL), SupplyCondition.Material::new)
                .when(input.ids("materialIn", NodeKind.MATERIAL), SupplyCondition.MaterialIn::new)
                .when(input.choice("stage", Stage.class), SupplyCondition.OfStage::new)
                .when(input.choices("status", SupplyStatus.class), SupplyCondition.Status::new)
                .when(input.choice("statusClass", StatusClass.class), SupplyCondition.OfClass::new)
                .when(input.period("period"), SupplyCondition.Period::new)
                .when(input.choice("basis", Basis.class), SupplyCondition.OfBasis::new)
                .when(input.id("agreement", NodeKind.AGREEMENT), SupplyCondition.Under::new)
                .when(input.closedDays("validIn"), days -> new SupplyCondition.ValidIn(days.first(), days.last()))
                .within(input.figures("tonnes"), SupplyCondition.AtLeast::new, SupplyCondition.AtMost::new)
                .whether(input.flag("tonnesKnown"), new SupplyCondition.TonnesTold())
                .when(input.ids("hasEvidenceFrom", SOURCES), SupplyCondition.EvidenceFrom::new)
                .whether(input.flag("disputed"), new SupplyCondition.Disputed());
    }

    private static FilterInput.Conditions<ArticleCondition> article(
            FilterInput input, FilterInput.Conditions<ArticleCondition> conditions) {
        NodeId publisher = input.id("publisher", NodeKind.PUBLISHER);
        return conditions
                .when(input.text("text"), ArticleCondition.Title::new)
                .when(input.ids("ids", NodeKind.ARTICLE), ArticleCondition.Ids::new)
                .when(publisher == null ? null : Set.of(publisher), ArticleCondition.PublisherIn::new)
                .when(input.ids("publisherIn", NodeKind.PUBLISHER), ArticleCondition.PublisherIn::new)
                .when(input.choice("kind", SourceKind.class), ArticleCondition.OfKind::new)
                .when(input.text("language"), ArticleCondition.Language::new)
                .within(
                        input.days("publishedOn"),
                        ArticleCondition.PublishedFrom::new,
                        ArticleCondition.PublishedUntil::new)
                .when(input.ids("about"), ArticleCondition.About::new);
    }
}
