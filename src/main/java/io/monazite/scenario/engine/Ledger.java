package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// A network compiled into arrays, immutable and shared by all scenarios on it. Flows stand by the position at which
/// they arrive (compressed rows), and once more by the outlet that they leave; a position comes after all that it
/// depends on, unless they depend on each other. Everything is summed in the order of these numbers, so that the same
/// network gives the same bits however it was assembled.
///
/// An *outlet* is a party as far as it sells a material, a *position* as far as it buys one.
public final class Ledger {

    private static final Basis[] BASES = Basis.values();

    final Geography geography;
    final MaterialTree materials;
    final Map<Position, List<NodeId>> carriedForward;
    final List<LeftOut> leftOut;
    final int days;

    private final Numbers parties;
    private final Numbers kinds;
    private final int[] buyer;
    private final int[] bought;
    private final int[] numberOf;
    private final int[] seller;
    private final int[] sold;

    private final int[] inStart;
    final int[] outlet;
    private final int[] inlet;
    private final double[] low;
    final double[] best;
    private final double[] high;
    private final NodeId[] facts;
    private final byte[] basis;
    private final Map<Integer, Terms> terms;

    private final Csr outflows;
    private final Csr feeds;
    private final Csr positionsOf;
    private final Csr outletsOf;
    private final int[] outletAt;
    private final int[] soldOn;
    private final int[] soleSource;
    /// None for those that are made of their sole source alone.
    private final @Nullable Recipe[] recipes;
    private final BitSet openMixes;
    private final Account[] accounts;
    private final int[] componentStart;
    private final int[] componentEnd;
    private final Plain likely;
    private final Plain full;
    private final boolean exact;

    private Ledger(Network network, LedgerBuilder built) {
        this.geography = network.geography();
        this.materials = network.materials();
        this.carriedForward = network.carriedForward().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toUnmodifiableList())));
        this.leftOut = network.leftOut();
        this.days = network.days();
        this.parties = built.parties;
        this.kinds = built.materials;
        this.buyer = Arrays.stream(built.inletAt).map(built.inlets::party).toArray();
        this.numberOf = built.numberOf;
        this.bought = Arrays.stream(built.inletAt).map(built.inlets::material).toArray();
        this.seller = IntStream.range(0, built.outlets.size())
                .map(built.outlets::party)
                .toArray();
        this.sold = IntStream.range(0, built.outlets.size())
                .map(built.outlets::material)
                .toArray();
        this.soldOn = built.soldOn;
        this.recipes = built.recipes.clone();
        this.soleSource = soldOn.clone();
        for (int each = 0; each < soldOn.length; each++) {
            Recipe recipe = built.recipes[each];
            soleSource[each] = soldOn[each] >= 0 ? soldOn[each] : recipe.soleInput();
            recipes[each] = soldOn[each] < 0 && recipe.isSole() ? null : recipe;
        }
        this.componentStart = built.componentStart;
        this.componentEnd = built.componentEnd;
        Csr arrivals = Csr.byRow(buyer.length, network.flows().size(), built::positionOf);
        this.inStart = arrivals.start();
        FlowColumns flows = new FlowColumns(network.flows(), arrivals);
        this.outlet = arrivals.stream().map(built.outlets::of).toArray();
        this.inlet = arrivals.stream().map(built::positionOf).toArray();
        this.best = flows.best();
        this.low = flows.low();
        this.high = flows.high();
        this.facts = flows.facts();
        this.basis = flows.basis();
        this.terms = flows.terms();
        this.outflows = Csr.byRow(seller.length, outlet.length, flow -> outlet[flow]);
        this.positionsOf = Csr.byRow(parties.size(), buyer.length, position -> buyer[position]);
        this.outletsOf = Csr.byRow(parties.size(), seller.length, each -> seller[each]);
        this.outletAt = IntStream.range(0, buyer.length).map(built::outletAt).toArray();
        this.feeds = built.dependents();
        this.accounts = accounts(network.accounts());
        this.exact = nothingIsOpen();
        this.likely = Plain.of(this, Box.LIKELY);
        this.full = exact ? likely : Plain.of(this, Box.FULL);
        this.openMixes = OpenMixes.of(this);
    }

    /// Compiles a network; takes time in proportion to its flows.
    public static Ledger of(Network network) {
        return new Ledger(network, new LedgerBuilder(network));
    }

    /// The length of the period that tonnes are over.
    public int days() {
        return days;
    }

    public int flowCount() {
        return outlet.length;
    }

    public int positionCount() {
        return buyer.length;
    }

    int outletCount() {
        return seller.length;
    }

    int partyCount() {
        return parties.size();
    }

    NodeId party(int number) {
        return parties.id(number);
    }

    /// The number of a party, negative where it neither buys nor sells.
    int numberOf(NodeId party) {
        return parties.of(party);
    }

    Position position(int position) {
        return new Position(parties.id(buyer[position]), kinds.id(bought[position]));
    }

    /// The position at a place in the order of parties and materials.
    int inOrder(int place) {
        return numberOf[place];
    }

    /// The material that is bought at a position.
    NodeId bought(int position) {
        return kinds.id(bought[position]);
    }

    int boughtNumber(int position) {
        return bought[position];
    }

    int materialCount() {
        return kinds.size();
    }

    NodeId material(int number) {
        return kinds.id(number);
    }

    NodeId buyer(int position) {
        return parties.id(buyer[position]);
    }

    int buyerNumber(int position) {
        return buyer[position];
    }

    NodeId seller(int outletNumber) {
        return parties.id(seller[outletNumber]);
    }

    NodeId soldAt(int outletNumber) {
        return kinds.id(sold[outletNumber]);
    }

    Flow flow(int flow) {
        return new Flow(
                facts[flow],
                seller(outlet[flow]),
                buyer(inlet[flow]),
                kinds.id(sold[outlet[flow]]),
                BASES[basis[flow]],
                tonnes(flow),
                terms(flow));
    }

    NodeId fact(int flow) {
        return facts[flow];
    }

    Terms terms(int flow) {
        return terms.getOrDefault(flow, Terms.NONE);
    }

    /// Whether no source tells anything of a flow's tonnes.
    boolean isUnstated(int flow) {
        return Double.isNaN(best[flow]) && Double.isNaN(low[flow]) && Double.isNaN(high[flow]);
    }

    /// What a flow can carry, if anything is stated of it.
    Bound tonnes(int flow, Box box) {
        return box.of(low[flow], best[flow], high[flow]);
    }

    Interval tonnes(int flow) {
        return new Interval(orNull(low[flow]), orNull(best[flow]), orNull(high[flow]));
    }

    int inlet(int flow) {
        return inlet[flow];
    }

    /// The first of the flows that arrive at a position; they stand together.
    int inflowsFrom(int position) {
        return inStart[position];
    }

    int inflowsTo(int position) {
        return inStart[position + 1];
    }

    /// The flows that leave each outlet.
    Csr outflows() {
        return outflows;
    }

    /// The outlets that depend on each position.
    Csr feeds() {
        return feeds;
    }

    /// The positions of each party.
    Csr positionsOf() {
        return positionsOf;
    }

    Csr outletsOf() {
        return outletsOf;
    }

    /// Where the seller buys the very material that it sells, negative where it does not.
    int soldOn(int outletNumber) {
        return soldOn[outletNumber];
    }

    /// The one position whose lack is the outlet's lack, negative where there is none or it takes several.
    int soleSource(int outletNumber) {
        return soleSource[outletNumber];
    }

    /// The outlet at which the buyer sells the very material on, negative where it does not.
    int outletAt(int position) {
        return outletAt[position];
    }

    Recipe recipe(int outletNumber) {
        Recipe recipe = recipes[outletNumber];
        return recipe == null ? Recipe.ofSole(soleSource[outletNumber]) : recipe;
    }

    Account account(int position) {
        return accounts[position];
    }

    int componentStart(int position) {
        return componentStart[position];
    }

    int componentEnd(int position) {
        return componentEnd[position];
    }

    Plain plain(Box box) {
        return switch (box) {
            case LIKELY -> likely;
            case FULL -> full;
        };
    }

    /// In what the tonnes of a flow are stated.
    Basis basisOf(int flow) {
        return BASES[basis[flow]];
    }

    /// In what the tonnes at a position are stated: all inflows that state any agree.
    Basis basis(int position) {
        for (int flow = inStart[position]; flow < inStart[position + 1]; flow++) {
            if (!isUnstated(flow)) {
                return BASES[basis[flow]];
            }
        }
        return BASES[basis[inStart[position]]];
    }

    /// The number of a position, negative where nothing is bought there.
    int find(Position position) {
        int party = parties.of(position.party());
        for (int index = party < 0 ? 0 : positionsOf.from(party);
                party >= 0 && index < positionsOf.to(party);
                index++) {
            if (kinds.id(bought[positionsOf.item(index)]).equals(position.material())) {
                return positionsOf.item(index);
            }
        }
        return -1;
    }

    /// In what the tonnes that arrive at a position are stated; empty where nothing is bought there.
    public Optional<Basis> basisOf(Position position) {
        int number = find(position);
        return number < 0 ? Optional.empty() : Optional.of(basis(number));
    }

    /// The tonnes that are at least known to arrive at a position over the period.
    public double knownInflow(Position position) {
        int number = find(position);
        double known = 0;
        if (number >= 0) {
            for (int flow = inStart[number]; flow < inStart[number + 1]; flow++) {
                known += isUnstated(flow) ? 0 : tonnes(flow, Box.FULL).lo();
            }
        }
        return known;
    }

    /// See [OpenMixes].
    BitSet openMixes() {
        return openMixes;
    }

    /// Whether the tonnes of no flow leave anything open, and there is nothing but flows.
    boolean isExact() {
        return exact;
    }

    private boolean nothingIsOpen() {
        return Arrays.equals(low, best)
                && Arrays.equals(high, best)
                && Arrays.stream(accounts).allMatch(Account.NONE::equals)
                && Arrays.stream(best).noneMatch(Double::isNaN);
    }

    private Account[] accounts(Map<Position, Account> sourced) {
        Account[] found = new Account[buyer.length];
        Arrays.fill(found, Account.NONE);
        if (!sourced.isEmpty()) {
            for (int position = 0; position < found.length; position++) {
                found[position] = sourced.getOrDefault(position(position), Account.NONE);
            }
        }
        return found;
    }

    private static @Nullable Double orNull(double figure) {
        return Double.isNaN(figure) ? null : Double.valueOf(figure);
    }
}
