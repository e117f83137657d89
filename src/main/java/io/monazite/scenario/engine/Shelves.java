package io.monazite.scenario.engine;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/// An immutable list in the order of its keys, kept in pieces: a successor with few changes is made in time that grows
/// with the changes, and shares the other pieces. A key stands for one element.
///
/// @param <K> by what elements are ordered and found
/// @param <T> the elements
public final class Shelves<K extends Comparable<K>, T> extends AbstractList<T> implements RandomAccess {

    private static final int FULL = 256;

    private final Function<T, K> key;
    private final List<List<T>> shelves;
    private final int[] starts;
    private final int size;

    private Shelves(Function<T, K> key, List<List<T>> shelves) {
        this.key = key;
        this.shelves = List.copyOf(shelves);
        this.starts = new int[shelves.size()];
        int count = 0;
        for (int shelf = 0; shelf < starts.length; shelf++) {
            starts[shelf] = count;
            count += shelves.get(shelf).size();
        }
        this.size = count;
    }

    /// @param key of an element; where several elements have an equal key, the last one counts
    public static <K extends Comparable<K>, T> Shelves<K, T> of(Function<T, K> key, Collection<? extends T> elements) {
        List<T> sorted = new ArrayList<>(elements);
        sorted.sort(Comparator.comparing(key));
        List<T> distinct = new ArrayList<>(sorted.size());
        for (int index = 0; index < sorted.size(); index++) {
            boolean last = index + 1 == sorted.size()
                    || !key.apply(sorted.get(index)).equals(key.apply(sorted.get(index + 1)));
            if (last) {
                distinct.add(sorted.get(index));
            }
        }
        return new Shelves<>(key, pieces(distinct));
    }

    /// @param sorted in the order of their keys, none of which comes twice
    static <K extends Comparable<K>, T> Shelves<K, T> ofSorted(Function<T, K> key, List<T> sorted) {
        return new Shelves<>(key, pieces(sorted));
    }

    /// The same without what has one of the keys, and with the elements given.
    public Shelves<K, T> with(Collection<K> gone, Collection<? extends T> come) {
        SortedMap<Integer, SortedMap<K, Optional<T>>> changes = new TreeMap<>();
        gone.forEach(each ->
                changes.computeIfAbsent(shelfOf(each), _ -> new TreeMap<>()).put(each, Optional.empty()));
        come.forEach(each -> changes.computeIfAbsent(shelfOf(key.apply(each)), _ -> new TreeMap<>())
                .put(key.apply(each), Optional.of(each)));
        List<List<T>> successor = new ArrayList<>(shelves.size() + changes.size());
        int next = 0;
        for (Map.Entry<Integer, SortedMap<K, Optional<T>>> change : changes.entrySet()) {
            int shelf = Math.min(change.getKey(), shelves.size());
            successor.addAll(shelves.subList(next, shelf));
            successor.addAll(
                    pieces(merged(shelf < shelves.size() ? shelves.get(shelf) : List.of(), change.getValue())));
            next = Math.min(shelf + 1, shelves.size());
        }
        successor.addAll(shelves.subList(next, shelves.size()));
        return new Shelves<>(key, successor);
    }

    /// How two lists differ.
    ///
    /// @param gone what only the former has, in order
    /// @param come what only the latter has, in order; what has the key of one that is gone, takes its place
    record Difference<T>(List<T> gone, List<T> come) {}

    /// How this differs from another list of the same kind: pieces that both share are not looked at.
    Difference<T> to(Shelves<K, T> other) {
        List<T> mine = apartFrom(other);
        List<T> others = other.apartFrom(this);
        List<T> gone = new ArrayList<>();
        List<T> come = new ArrayList<>();
        int left = 0;
        int right = 0;
        while (left < mine.size() || right < others.size()) {
            T one = left < mine.size() ? mine.get(left) : null;
            T another = right < others.size() ? others.get(right) : null;
            boolean same = Objects.equals(one, another);
            int order = same ? 0 : order(one, another);
            if (!same && order <= 0) {
                gone.add(Objects.requireNonNull(one));
            }
            if (!same && order >= 0) {
                come.add(Objects.requireNonNull(another));
            }
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        return new Difference<>(gone, come);
    }

    /// Nothing comes after all else.
    private int order(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? 1 : -1;
        }
        return key.apply(one).compareTo(key.apply(other));
    }

    private List<T> apartFrom(Shelves<K, T> other) {
        Set<List<T>> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        shared.addAll(other.shelves);
        List<T> apart = new ArrayList<>();
        for (List<T> shelf : shelves) {
            if (!shared.contains(shelf)) {
                apart.addAll(shelf);
            }
        }
        return apart;
    }

    /// The element with a key.
    public Optional<T> find(K wanted) {
        if (shelves.isEmpty()) {
            return Optional.empty();
        }
        List<T> shelf = shelves.get(shelfOf(wanted));
        int place = firstAtLeast(shelf, 0, wanted);
        return place < shelf.size() && key.apply(shelf.get(place)).compareTo(wanted) == 0
                ? Optional.of(shelf.get(place))
                : Optional.empty();
    }

    /// The place of the element with a key, or where it would be put.
    int placeOf(K wanted) {
        int shelf = shelfOf(wanted);
        return shelves.isEmpty() ? 0 : starts[shelf] + firstAtLeast(shelves.get(shelf), 0, wanted);
    }

    /// The elements whose keys compare as zero.
    ///
    /// @param position negative for keys that come before those looked for, positive for those that come after
    public List<T> where(ToIntFunction<K> position) {
        return subList(
                firstAtLeast(each -> position.applyAsInt(each) >= 0 ? 0 : -1),
                firstAtLeast(each -> position.applyAsInt(each) > 0 ? 0 : -1));
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int found = Arrays.binarySearch(starts, index);
        int shelf = found >= 0 ? found : -found - 2;
        return shelves.get(shelf).get(index - starts[shelf]);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private int shelf;
            private int place;

            @Override
            public boolean hasNext() {
                return shelf < shelves.size();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                List<T> current = shelves.get(shelf);
                T element = current.get(place++);
                if (place == current.size()) {
                    shelf++;
                    place = 0;
                }
                return element;
            }
        };
    }

    private List<T> merged(List<T> before, SortedMap<K, Optional<T>> changes) {
        List<T> merged = new ArrayList<>(before.size() + changes.size());
        int next = 0;
        for (Map.Entry<K, Optional<T>> change : changes.entrySet()) {
            int place = firstAtLeast(before, next, change.getKey());
            merged.addAll(before.subList(next, place));
            change.getValue().ifPresent(merged::add);
            boolean known =
                    place < before.size() && key.apply(before.get(place)).compareTo(change.getKey()) == 0;
            next = known ? place + 1 : place;
        }
        merged.addAll(before.subList(next, before.size()));
        return merged;
    }

    private int firstAtLeast(List<T> sorted, int from, K wanted) {
        int low = from;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.apply(sorted.get(middle)).compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The piece in which the key is, or would be put.
    private int shelfOf(K wanted) {
        int low = 0;
        int high = shelves.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.apply(shelves.get(middle).getLast()).compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.clamp(low, 0, Math.max(0, shelves.size() - 1));
    }

    /// The first place whose key is not before.
    private int firstAtLeast(ToIntFunction<K> position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position.applyAsInt(key.apply(get(middle))) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static <T> List<List<T>> pieces(List<T> sorted) {
        List<List<T>> pieces = new ArrayList<>();
        for (int start = 0; start < sorted.size(); start += FULL) {
            pieces.add(List.copyOf(sorted.subList(start, Math.min(sorted.size(), start + FULL))));
        }
        return pieces;
    }
}
