package io.monazite.scenario.engine;

/// Rows of terms in an order in which they are reckoned a run at a time. The rows of a run have as many terms each, so
/// that a processor need not guess where one ends.
///
/// @param waves where the runs of each wave begin, and the end of the last
/// @param first where the rows of each run begin, and the end of the last
/// @param term where the terms of each run begin, in the order of rows
/// @param length how many terms each row of a run has
/// @param rows the rows in order
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record Runs(int[] waves, int[] first, int[] term, int[] length, int[] rows) {

    /// Wave after wave, in each the shorter rows first, and then as they come.
    ///
    /// @param terms those of each row
    /// @param waveOf the wave of each row
    static Runs of(Csr terms, int[] waveOf, int waves) {
        int[] lengths = new int[waveOf.length];
        int longest = 0;
        for (int row = 0; row < lengths.length; row++) {
            lengths[row] = terms.size(row);
            longest = Math.max(longest, lengths[row]);
        }
        Csr byLength = Csr.byRow(longest + 1, lengths);
        Csr byWave = Csr.byRow(waves, byLength.of(waveOf));
        int[] rows = byWave.of(byLength.items());
        int[] runs = new int[waves + 1];
        IntList first = new IntList();
        IntList term = new IntList();
        IntList length = new IntList();
        int end = 0;
        for (int wave = 0; wave < waves; wave++) {
            for (int place = byWave.from(wave); place < byWave.to(wave); place++) {
                int size = terms.size(rows[place]);
                if (first.size() == runs[wave] || length.get(length.size() - 1) != size) {
                    first.add(place);
                    term.add(end);
                    length.add(size);
                }
                end += size;
            }
            runs[wave + 1] = first.size();
        }
        first.add(rows.length);
        return new Runs(runs, first.toArray(), term.toArray(), length.toArray(), rows);
    }

    /// The places of terms among those of rows as they come, in the order in which they are reckoned.
    ///
    /// @param terms those of each row
    int[] order(Csr terms) {
        int[] order = new int[terms.items().length];
        int next = 0;
        for (int row : rows) {
            for (int index = terms.from(row); index < terms.to(row); index++) {
                order[next++] = index;
            }
        }
        return order;
    }

    /// Where the terms of each row begin, by the row.
    int[] starts() {
        int[] starts = new int[rows.length];
        for (int run = 0; run < length.length; run++) {
            for (int place = first[run]; place < first[run + 1]; place++) {
                starts[rows[place]] = term[run] + (place - first[run]) * length[run];
            }
        }
        return starts;
    }
}
