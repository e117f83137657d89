package io.monazite.scenario.engine;

/// The numbers from 0 in rows: row `r` has those from `start[r]` up to before `start[r + 1]`, and no row is empty.
/// The row of a number is looked for from that of the first number of its block, of which there are few.
final class Rows {

    /// A block has sixteen numbers.
    private static final int BLOCK_BITS = 4;

    private final int[] start;
    private final int[] rowOfBlock;

    /// @param start where each row begins, and the end of the last
    Rows(int[] start) {
        this.start = start;
        int count = start[start.length - 1];
        this.rowOfBlock = new int[(count + (1 << BLOCK_BITS) - 1) >> BLOCK_BITS];
        int row = 0;
        for (int block = 0; block < rowOfBlock.length; block++) {
            while (start[row + 1] <= block << BLOCK_BITS) {
                row++;
            }
            rowOfBlock[block] = row;
        }
    }

    int from(int row) {
        return start[row];
    }

    int to(int row) {
        return start[row + 1];
    }

    /// The row in which a number is.
    int of(int number) {
        int row = rowOfBlock[number >> BLOCK_BITS];
        while (start[row + 1] <= number) {
            row++;
        }
        return row;
    }
}
