package io.monazite.synthetic;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.Stage;
import io.monazite.domain.StatusClass;
import io.monazite.domain.Supply;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Network;
import io.monazite.scenario.engine.Terms;

/// A market of made-up companies: equal for equal size, seed and certainty, on every machine.
///
/// Goods go down eight chains of nine stages, from mines to users; traders stand in between, buyers and suppliers are
/// heavy-tailed, some goods go to countries whose buyers nobody names. In six of the chains scrap of magnet makers and
/// users comes back as oxide, and makers of components and users take from several of these chains, so that much of the
/// market depends on itself in one large circle, as production networks do. No flow contains another.
public final class SyntheticMarket {

    /// Of every flow.
    public static final Period PERIOD = Period.parse("2024");

    private static final long OF_AMOUNTS = 0x5DEECE66DL;
    private static final double MEAN_LOG_TONNES = 4;
    private static final double DEVIATION_LOG_TONNES = 1.3;
    private static final double TONNES_TO_KILOGRAMS = 1000;

    private final Size size;
    private final Companies companies;
    private final long[] flows;
    private final double[] tonnes;
    private final byte[] knowledge;
    private final List<NodeId> ids;
    private final List<NodeId> countries =
            Companies.COUNTRIES.stream().map(NodeId::country).toList();
    private final List<NodeId> materials = Chain.materialIds();

    private SyntheticMarket(Size size, long seed, Certainty certainty) {
        this.size = size;
        Dice dice = new Dice(seed);
        this.companies = new Companies(size.companies(), dice);
        this.flows = Trade.draw(companies, size.flows(), dice);
        this.tonnes = new double[flows.length];
        this.knowledge = new byte[flows.length];
        Dice amounts = new Dice(seed ^ OF_AMOUNTS);
        for (int flow = 0; flow < flows.length; flow++) {
            double drawn = amounts.logNormal(MEAN_LOG_TONNES, DEVIATION_LOG_TONNES);
            tonnes[flow] = (1 + StrictMath.rint(drawn * TONNES_TO_KILOGRAMS)) / TONNES_TO_KILOGRAMS;
            knowledge[flow] = (byte) (certainty == Certainty.EXACT ? 19 : amounts.below(20));
        }
        List<NodeId> made = new ArrayList<>(size.companies());
        for (int company = 0; company < size.companies(); company++) {
            made.add(NodeId.company("c" + (10_000_000 + company)));
        }
        this.ids = List.copyOf(made);
    }

    public static SyntheticMarket of(Size size, long seed, Certainty certainty) {
        return new SyntheticMarket(size, seed, certainty);
    }

    public Size size() {
        return size;
    }

    /// The companies, in the order of their ids.
    public List<NodeId> companies() {
        return ids;
    }

    /// The countries in which companies are or to which goods go.
    public List<NodeId> countries() {
        return countries;
    }

    /// Everything that is traded, parents of kinds included.
    public List<NodeId> materials() {
        return materials;
    }

    /// Of which material each other one is a kind.
    public Map<NodeId, NodeId> parents() {
        return Chain.parents();
    }

    /// The stage that makes a material.
    public Stage stageOf(NodeId material) {
        return Chain.stageOf(materials.indexOf(material));
    }

    public Stage stage(int company) {
        return companies.stage(company);
    }

    public boolean trades(int company) {
        return companies.trades(company);
    }

    public NodeId country(int company) {
        return countries.get(companies.country(company));
    }

    public int flows() {
        return flows.length;
    }

    /// A flow as a fact; flows are in the order of their facts' ids.
    public Supply supply(int flow) {
        return new Supply(
                ids.get(Trade.supplier(flows[flow])),
                buyer(flow),
                materials.get(Trade.material(flows[flow])),
                Basis.GROSS,
                PERIOD,
                StatusClass.ACTUAL,
                null);
    }

    public Interval tonnes(int flow) {
        double figure = tonnes[flow];
        return switch (knowledge[flow]) {
            case 0, 1 -> Interval.UNKNOWN;
            case 2 -> Interval.moreThan(figure);
            case 3, 4, 5 -> new Interval(figure * 0.75, figure, figure * 1.5);
            default -> Interval.exactly(figure);
        };
    }

    /// The number of a flow's supplier among the companies.
    public int supplier(int flow) {
        return Trade.supplier(flows[flow]);
    }

    /// What the engine reads.
    public Network network() {
        List<Flow> made = new ArrayList<>(flows.length);
        for (int flow = 0; flow < flows.length; flow++) {
            Supply supply = supply(flow);
            made.add(new Flow(
                    supply.id(),
                    supply.supplier(),
                    supply.buyer(),
                    supply.material(),
                    supply.basis(),
                    tonnes(flow),
                    Terms.NONE));
        }
        Map<NodeId, NodeId> countryOf = new HashMap<>();
        for (int company = 0; company < ids.size(); company++) {
            countryOf.put(ids.get(company), country(company));
        }
        return Network.of(made, new Geography(countryOf, Map.of()), new MaterialTree(parents()));
    }

    /// SHA-256, in hexadecimal, of all flows with their tonnes, and of where the companies are.
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + Double.BYTES + 1);
            for (int flow = 0; flow < flows.length; flow++) {
                bytes.clear();
                bytes.putLong(flows[flow]).putDouble(tonnes[flow]).put(knowledge[flow]);
                digest.update(bytes.array());
            }
            for (int company = 0; company < companies.count(); company++) {
                digest.update((byte) companies.country(company));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private NodeId buyer(int flow) {
        int buyer = Trade.buyer(flows[flow]);
        return buyer < countries.size() ? countries.get(buyer) : ids.get(buyer - countries.size());
    }
}
