package no.throughgate.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a measure counts, with its case and by what the case may be sliced.
 *
 * @param caseId null where others have counted
 */
record Row(@Nullable String caseId, String part, String what, BigDecimal value, Map<Slice, String> slices) {

    private static final int DIGITS = 4;

    static Row read(ResultSet rs, int n) throws SQLException {
        var slices = new EnumMap<Slice, String>(Slice.class);
        for (Slice slice : Slice.values()) {
            String of = rs.getString(slice.column());
            slices.put(slice, of == null ? "UNKNOWN" : of);
        }
        return new Row(
                rs.getString("case_id"),
                rs.getString("part"),
                rs.getString("what"),
                rs.getBigDecimal("value").setScale(DIGITS, RoundingMode.HALF_UP),
                slices);
    }

    /** Everything, to be compared. */
    String text() {
        return caseId + " " + part + " " + what + " " + value + " " + slices.values();
    }

    /** The columns that a statement must give besides its own. */
    static String columns() {
        return String.join(
                ", ", Arrays.stream(Slice.values()).map(s -> "s." + s.column()).toList());
    }
}
