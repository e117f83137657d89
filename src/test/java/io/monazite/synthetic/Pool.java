package io.monazite.synthetic;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Companies to draw from, each as likely as its weight says.
final class Pool {

    private final int[] members;
    private final double[] sums;

    Pool(int companies, IntPredicate member, IntToDoubleFunction weight) {
        members = IntStream.range(0, companies).filter(member).toArray();
        sums = new double[members.length];
        double sum = 0;
        for (int index = 0; index < members.length; index++) {
            sum += weight.applyAsDouble(members[index]);
            sums[index] = sum;
        }
    }

    boolean isEmpty() {
        return members.length == 0;
    }

    int draw(Dice dice) {
        double drawn = dice.share() * sums[sums.length - 1];
        int found = Arrays.binarySearch(sums, drawn);
        return members[Math.min(found >= 0 ? found + 1 : -found - 1, members.length - 1)];
    }
}
