package no.throughgate.web.heat;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the colours show. Levels are the same for all models, so that two pictures can be compared; the number stands beside the colour. */
public enum Heat {
    COUNT {
        @Override
        long of(Numbers numbers) {
            return numbers.now() == null ? 0 : numbers.now();
        }

        @Override
        public int[] from() {
            return new int[] {1, 3, 10, 30};
        }
    },
    /** Working days; what is done within the same day is one too, since it was done. */
    TIME {
        @Override
        long of(Numbers numbers) {
            return numbers.median() == null ? 0 : Math.max(1, numbers.median().days());
        }

        @Override
        public int[] from() {
            return new int[] {1, 3, 6, 11};
        }
    },
    /** Percent. */
    OVERDUE {
        @Override
        long of(Numbers numbers) {
            return numbers.share() == null ? 0 : numbers.share();
        }

        @Override
        public int[] from() {
            return new int[] {1, 11, 26, 51};
        }
    };

    abstract long of(Numbers numbers);

    /** Where the levels 1 to 4 begin. */
    public abstract int[] from();

    /** 0 (nothing) to 4. */
    int level(Numbers numbers) {
        int level = 0;
        while (level < from().length && of(numbers) >= from()[level]) {
            level++;
        }
        return level;
    }

    /** What is worst comes first; of what is as bad, where most wait. */
    Comparator<Numbers> worstFirst() {
        Comparator<Numbers> mildestFirst = Comparator.comparingLong((Numbers numbers) -> of(numbers))
                .thenComparingLong(numbers -> COUNT.of(numbers));
        return mildestFirst.reversed();
    }

    /** In an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Heat of(@Nullable String key) {
        for (Heat heat : values()) {
            if (heat.key().equals(key)) {
                return heat;
            }
        }
        return OVERDUE;
    }
}
