package no.throughgate.web.operator;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page begins; absent on the last
 */
record Page<T>(List<T> rows, @Nullable Object next) {

    static final int SIZE = 50;

    /** @param found one row more than a page holds, if there is one */
    static <T> Page<T> of(List<T> found, Function<T, Object> place) {
        if (found.size() <= SIZE) {
            return new Page<>(found, null);
        }
        var rows = found.subList(0, SIZE);
        return new Page<>(rows, place.apply(rows.get(SIZE - 1)));
    }
}
