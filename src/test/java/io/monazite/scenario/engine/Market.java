package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Writes small networks down as the golden tables do: `flow("X", "A", 100)`. Two capital letters or WORLD are a
/// country, all
/// else a company; the material is `m` unless named.
final class Market {

    static final String M = "m";

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|WORLD");

    private final List<Flow> flows = new ArrayList<>();
    private final Map<Position, Account> accounts = new HashMap<>();
    private final Map<NodeId, NodeId> parents = new HashMap<>();
    private final Map<NodeId, NodeId> countries = new HashMap<>();
    private final Map<Position, Essentiality> essentiality = new HashMap<>();
    private final List<ReportedConversion> conversions = new ArrayList<>();

    static NodeId party(String name) {
        return COUNTRY.matcher(name).matches() ? NodeId.country(name) : NodeId.company(name.toLowerCase(Locale.ROOT));
    }

    static NodeId material(String name) {
        return NodeId.material(name);
    }

    static Position at(String party, String material) {
        return new Position(party(party), material(material));
    }

    static NodeId fact(String supplier, String buyer, String material) {
        return new NodeId(NodeKind.SUPPLY, supplier + ">" + buyer + ">" + material);
    }

    Market flow(String supplier, String buyer, double tonnes) {
        return flow(supplier, buyer, M, Interval.exactly(tonnes));
    }

    Market flow(String supplier, String buyer, String material, double tonnes) {
        return flow(supplier, buyer, material, Interval.exactly(tonnes));
    }

    Market flow(String supplier, String buyer, String material, Interval tonnes) {
        flows.add(new Flow(
                fact(supplier, buyer, material),
                party(supplier),
                party(buyer),
                material(material),
                Basis.GROSS,
                tonnes,
                Terms.NONE));
        return this;
    }

    Market unstated(String supplier, String buyer) {
        return flow(supplier, buyer, M, Interval.UNKNOWN);
    }

    /// Gives the flow of the material a rank among those of its supplier.
    Market ranked(String supplier, String buyer, int priority) {
        return terms(supplier, buyer, new Terms(null, priority));
    }

    Market under(String supplier, String buyer, String agreement) {
        return terms(supplier, buyer, new Terms(new NodeId(NodeKind.AGREEMENT, agreement), Terms.LAST));
    }

    private Market terms(String supplier, String buyer, Terms terms) {
        flows.replaceAll(flow -> flow.fact().equals(fact(supplier, buyer, M))
                ? new Flow(
                        flow.fact(), flow.supplier(), flow.buyer(), flow.material(), flow.basis(), flow.tonnes(), terms)
                : flow);
        return this;
    }

    Market stock(String party, String material, double tonnes) {
        return account(party, material, Account.NONE.withStock(Interval.exactly(tonnes)));
    }

    Market production(String party, String material, double tonnes) {
        return account(party, material, Account.NONE.withProduction(Interval.exactly(tonnes)));
    }

    Market intake(String party, String material, double tonnes) {
        return account(party, material, Account.NONE.withIntake(Interval.exactly(tonnes)));
    }

    Market account(String party, String material, Account account) {
        accounts.merge(at(party, material), account, Account::with);
        return this;
    }

    Market kind(String material, String parent) {
        parents.put(material(material), material(parent));
        return this;
    }

    Market in(String company, String country) {
        countries.put(party(company), party(country));
        return this;
    }

    Market essential(String party, String material, Essentiality essential) {
        essentiality.put(at(party, material), essential);
        return this;
    }

    Market conversion(String input, String output) {
        return conversion(input, output, Interval.UNKNOWN);
    }

    Market conversion(String input, String output, Interval yield) {
        conversions.add(new ReportedConversion(material(input), material(output), null, yield));
        return this;
    }

    Market conversionAt(String party, String input, String output) {
        return conversionAt(party, input, output, Interval.UNKNOWN);
    }

    Market conversionAt(String party, String input, String output, Interval yield) {
        conversions.add(new ReportedConversion(material(input), material(output), party(party), yield));
        return this;
    }

    Network network() {
        return Network.of(flows, new Geography(countries, Map.of()), new MaterialTree(parents))
                .withAccounts(accounts)
                .withRecipes(conversions, essentiality);
    }

    Result retains(String supplier, double withheld) {
        return run(SupplierRetains.all(party(supplier), withheld));
    }

    Result retainsFrom(String supplier, double withheld, String destination) {
        return run(new SupplierRetains(party(supplier), withheld, Set.of(), Set.of(party(destination))));
    }

    Result run(Rationing rule, Shock... shocks) {
        return new Result(Propagation.run(network(), Scenario.of(shocks).under(rule)));
    }

    Result run(Shock... shocks) {
        return new Result(Propagation.run(network(), Scenario.of(shocks)));
    }

    /// An outcome, asked in the words of the tables.
    record Result(Outcome outcome) {

        Interval lost(String supplier, String buyer) {
            return lost(supplier, buyer, M);
        }

        Interval lost(String supplier, String buyer, String material) {
            return outcome.flows().stream()
                    .filter(loss -> loss.flow().fact().equals(fact(supplier, buyer, material)))
                    .findFirst()
                    .map(FlowLoss::tonnes)
                    .orElse(Interval.ZERO);
        }

        double best(String supplier, String buyer) {
            return lost(supplier, buyer).bestFigure().orElseThrow();
        }

        double best(String supplier, String buyer, String material) {
            return lost(supplier, buyer, material).bestFigure().orElseThrow();
        }

        double received(String party, String material) {
            return outcome.losses().stream()
                    .filter(loss -> loss.position().equals(at(party, material)))
                    .findFirst()
                    .map(loss -> Objects.requireNonNull(loss.receivedShare()))
                    .orElse(1.0);
        }

        PartyLoss of(String party, String material) {
            return outcome.losses().stream()
                    .filter(loss -> loss.position().equals(at(party, material)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(party + " loses no " + material + ": " + outcome.losses()));
        }
    }
}
