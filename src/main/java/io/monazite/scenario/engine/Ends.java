package io.monazite.scenario.engine;

import java.util.Arrays;

/// One end of all flows, where they are sold or where they are bought: the pairs of a party and a material that come
/// there, numbered in order, and of each flow which it is.
final class Ends {

    private final int[] start;
    private final int[] party;
    private final int[] material;
    private final int[] endOf;

    private Ends(int[] start, int[] party, int[] material, int[] endOf) {
        this.start = start;
        this.party = party;
        this.material = material;
        this.endOf = endOf;
    }

    /// Takes time in proportion to the flows.
    ///
    /// @param partyOf the number of each flow's party
    /// @param materialOf the number of its material
    /// @param parties how many parties there are
    /// @param materials how many materials
    static Ends of(int[] partyOf, int[] materialOf, int parties, int materials) {
        Csr sorted = Csr.byRow(materials, materialOf);
        Csr rows = Csr.byRow(parties, sorted.of(partyOf));
        int[] start = new int[parties + 1];
        int[] party = new int[partyOf.length];
        int[] material = new int[partyOf.length];
        int[] endOf = new int[partyOf.length];
        int ends = 0;
        for (int each = 0; each < parties; each++) {
            for (int index = rows.from(each); index < rows.to(each); index++) {
                int flow = sorted.item(rows.item(index));
                if (ends == start[each] || material[ends - 1] != materialOf[flow]) {
                    party[ends] = each;
                    material[ends++] = materialOf[flow];
                }
                endOf[flow] = ends - 1;
            }
            start[each + 1] = ends;
        }
        return new Ends(start, Arrays.copyOf(party, ends), Arrays.copyOf(material, ends), endOf);
    }

    int size() {
        return party.length;
    }

    int party(int end) {
        return party[end];
    }

    int material(int end) {
        return material[end];
    }

    /// The end of a flow.
    int of(int flow) {
        return endOf[flow];
    }

    /// The end of each flow. Shared, not to be changed.
    int[] ends() {
        return endOf;
    }

    /// Where the ends of each party begin, and the end of the last.
    int[] starts() {
        return start;
    }

    /// The first of the ends of a party; they stand together, in the order of materials.
    int from(int ofParty) {
        return start[ofParty];
    }

    int to(int ofParty) {
        return start[ofParty + 1];
    }

    /// Whether two parties trade the same materials there.
    boolean areAlike(int one, int other) {
        return Arrays.equals(material, start[one], start[one + 1], material, start[other], start[other + 1]);
    }

    /// Equal for parties that trade the same materials there.
    int likeness(int ofParty) {
        int hash = 1;
        for (int end = start[ofParty]; end < start[ofParty + 1]; end++) {
            hash = 31 * hash + material[end];
        }
        return hash;
    }

    /// The end at which a party trades a material, negative where it does not.
    int find(int ofParty, int ofMaterial) {
        return Arrays.binarySearch(material, start[ofParty], start[ofParty + 1], ofMaterial);
    }
}
