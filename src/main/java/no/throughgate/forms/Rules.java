package no.throughgate.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form file demands of one answer; null = not demanded.
 *
 * @param minLength UTF-16 units after trimming, as JavaScript counts
 * @param maxLength likewise
 * @param decimalDigits at most so many digits after the comma; 0 = whole numbers
 * @param pattern found anywhere in the untrimmed text, as in JavaScript; anchors belong in the pattern
 * @param shape {@code email} or {@code phone}: form-js's own two patterns
 */
public record Rules(
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimalDigits,
        @Nullable Pattern pattern,
        @Nullable Shape shape) {}
