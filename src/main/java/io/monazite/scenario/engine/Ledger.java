package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    private final Rows inflows;
    final int[] outlet;
    final double[] best;
    private final FlowColumns flows;

    private final Csr outflows;
    /// The places of a party's positions in the order of parties and materials.
    private final int[] placesOf;
    private final int[] outletsOf;
    private final int[] soleSource;
    private final Recipe[] recipes;
    private final BitSet openMixes;
    private final Map<Integer, Account> accounts;
    private final Circles circles;
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
        this.placesOf = built.inlets.starts();
        this.outletsOf = built.outlets.starts();
        this.recipes = built.recipes;
        this.soleSource =
                IntStream.range(0, recipes.length).map(built::soleSource).toArray();
        this.circles = built.circles;
        Csr arrivals = Csr.byRow(buyer.length, built.positions());
        this.inflows = new Rows(arrivals.start());
        this.outlet = arrivals.of(built.outlets.ends());
        this.flows = new FlowColumns(network.flows(), arrivals, flow -> sold[outlet[flow]], kinds.size());
        this.best = flows.best();
        this.outflows = Csr.byRow(seller.length, outlet);
        this.accounts = accounts(network.accounts());
        this.exact = flows.areExact() && accounts.isEmpty();
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
                fact(flow),
                seller(outlet[flow]),
                buyer(inlet(flow)),
                kinds.id(sold[outlet[flow]]),
                basisOf(flow),
                tonnes(flow),
                terms(flow));
    }

    NodeId fact(int flow) {
        return flows.fact(flow);
    }

    Terms terms(int flow) {
        return flows.terms(flow);
    }

    /// Whether no source tells anything of a flow's tonnes.
    boolean isUnstated(int flow) {
        return flows.isUnstated(flow);
    }

    /// What a flow can carry, if anything is stated of it.
    Bound tonnes(int flow, Box box) {
        return flows.tonnes(flow, box);
    }

    Interval tonnes(int flow) {
        return flows.tonnes(flow);
    }

    int inlet(int flow) {
        return inflows.of(flow);
    }

    /// The first of the flows that arrive at a position; they stand together.
    int inflowsFrom(int position) {
        return inflows.from(position);
    }

    int inflowsTo(int position) {
        return inflows.to(position);
    }

    /// The flows that leave each outlet.
    Csr outflows() {
        return outflows;
    }

    /// The outlets that depend on a position, of whose party they are.
    IntStream fedBy(int position) {
        return IntStream.iterate(firstFed(position), outlet -> outlet >= 0, outlet -> nextFed(position, outlet));
    }

    /// The first of the outlets that depend on a position, negative where none does.
    int firstFed(int position) {
        return fedFrom(position, outletsFrom(buyer[position]));
    }

    /// The next one after another.
    int nextFed(int position, int after) {
        return fedFrom(position, after + 1);
    }

    private int fedFrom(int position, int from) {
        int to = outletsTo(buyer[position]);
        for (int each = from; each < to; each++) {
            if (feeds(position, each)) {
                return each;
            }
        }
        return -1;
    }

    private boolean feeds(int position, int outletNumber) {
        if (soleSource[outletNumber] == position) {
            return true;
        }
        int first = firstPlace(outletNumber);
        for (int input : recipes[outletNumber].inputs()) {
            if (numberOf[first + input] == position) {
                return true;
            }
        }
        return false;
    }

    /// The positions of a party, in the order of materials.
    IntStream positionsOf(int party) {
        return Arrays.stream(numberOf, placesOf[party], placesOf[party + 1]);
    }

    /// The first of a party's outlets; they stand together, in the order of materials.
    int outletsFrom(int party) {
        return outletsOf[party];
    }

    int outletsTo(int party) {
        return outletsOf[party + 1];
    }

    /// Where the seller buys the very material that it sells, negative where it does not.
    int soldOn(int outletNumber) {
        int source = soleSource[outletNumber];
        return source >= 0 && bought[source] == sold[outletNumber] ? source : -1;
    }

    /// The one position whose lack is the outlet's lack, negative where there is none or it takes several.
    int soleSource(int outletNumber) {
        return soleSource[outletNumber];
    }

    /// The outlet at which the buyer sells the very material on, negative where it does not.
    int outletAt(int position) {
        int party = buyer[position];
        int found = Arrays.binarySearch(sold, outletsFrom(party), outletsTo(party), bought[position]);
        return found >= 0 && soleSource[found] == position ? found : -1;
    }

    /// What is sold there is made of, by places that count from the [first][#firstPlace].
    Recipe recipe(int outletNumber) {
        return recipes[outletNumber];
    }

    /// The place of the first of all that the seller buys, in the order of parties and materials.
    int firstPlace(int outletNumber) {
        return placesOf[seller[outletNumber]];
    }

    Account account(int position) {
        return accounts.getOrDefault(position, Account.NONE);
    }

    /// What sources tell of stocks, by position.
    Map<Integer, Interval> stocks() {
        return accounts.entrySet().stream()
                .filter(account -> !account.getValue().stock().isUnknown())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, account -> account.getValue().stock()));
    }

    /// The positions that depend on each other.
    Circles circles() {
        return circles;
    }

    Plain plain(Box box) {
        return switch (box) {
            case LIKELY -> likely;
            case FULL -> full;
        };
    }

    /// In what the tonnes of a flow are stated.
    Basis basisOf(int flow) {
        return flows.basis(flow);
    }

    /// In what the tonnes at a position are stated: all inflows that state any agree.
    Basis basis(int position) {
        for (int flow = inflows.from(position); flow < inflows.to(position); flow++) {
            if (!isUnstated(flow)) {
                return flows.basis(flow);
            }
        }
        return flows.basis(inflows.from(position));
    }

    /// The number of a position, negative where nothing is bought there.
    int find(Position position) {
        int party = parties.of(position.party());
        int material = kinds.of(position.material());
        return party < 0 || material < 0
                ? -1
                : positionsOf(party)
                        .filter(number -> bought[number] == material)
                        .findFirst()
                        .orElse(-1);
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
            for (int flow = inflows.from(number); flow < inflows.to(number); flow++) {
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

    /// What is known of positions beside their flows, where anything is.
    private Map<Integer, Account> accounts(Map<Position, Account> sourced) {
        Map<Integer, Account> found = new HashMap<>();
        sourced.forEach((position, account) -> {
            int number = find(position);
            if (number >= 0 && !account.equals(Account.NONE)) {
                found.put(number, account);
            }
        });
        return Map.copyOf(found);
    }
}
