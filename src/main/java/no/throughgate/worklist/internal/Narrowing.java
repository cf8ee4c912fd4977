package no.throughgate.worklist.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter as SQL: the same text narrows a list and its count.
 *
 * @param sql         conditions on {@code o} and, if so, {@code c}; never empty
 * @param asksTheCase {@code c} app.release_case must be joined
 */
record Narrowing(String sql, boolean asksTheCase, Map<String, Object> params) {

    static final Narrowing NONE = new Narrowing("true", false, Map.of());

    static final String JOIN_CASE = "left join app.release_case c on c.case_id = o.case_id";

    String join(boolean asked) {
        return asked || asksTheCase ? JOIN_CASE : "";
    }

    /** Builds one, condition by condition. */
    static final class Builder {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> params = new HashMap<>();
        private boolean asksTheCase;

        /** Where {@code value} is empty the condition does not hold anybody up. */
        Builder where(String condition, String name, String value) {
            if (!value.isEmpty()) {
                conditions.add(condition);
                params.put(name, value);
            }
            return this;
        }

        Builder where(String condition, Map<String, Object> bound) {
            conditions.add(condition);
            params.putAll(bound);
            return this;
        }

        Builder ofTheCase(boolean asked) {
            asksTheCase |= asked;
            return this;
        }

        Narrowing build() {
            return new Narrowing("(" + String.join(") and (", conditions) + ")", asksTheCase, Map.copyOf(params));
        }
    }
}
