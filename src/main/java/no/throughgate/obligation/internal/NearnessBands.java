package no.throughgate.obligation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import no.throughgate.kernel.Nearness;
import no.throughgate.planning.RuleTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@code nearness.dmn} says of each day, as stretches of days that the database can compare with. */
@Component
class NearnessBands {

    /** Further away than any release; the table's outermost rules hold beyond. */
    private static final int HORIZON = 400;

    private static final int FOREVER = 1_000_000;

    private final RuleTables rules;
    private final JdbcClient jdbc;

    NearnessBands(RuleTables rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** @param fromDays days to the release, negative after it; both ends inclusive */
    record Band(int fromDays, int toDays, int rank) {}

    /** In the caller's transaction; nothing where the database has them already. */
    void write() {
        var bands = asRuled();
        if (!bands.equals(stored())) {
            jdbc.sql("delete from app.nearness_band").update();
            bands.forEach(band -> jdbc.sql("insert into app.nearness_band (from_days, to_days, rank) values (?, ?, ?)")
                    .params(band.fromDays(), band.toDays(), band.rank())
                    .update());
        }
    }

    List<Band> asRuled() {
        var bands = new ArrayList<Band>();
        int from = -FOREVER;
        int rank = rank(-HORIZON);
        for (int day = -HORIZON + 1; day <= HORIZON; day++) {
            if (rank(day) != rank) {
                bands.add(new Band(from, day - 1, rank));
                from = day;
                rank = rank(day);
            }
        }
        bands.add(new Band(from, FOREVER, rank));
        return bands;
    }

    List<Band> stored() {
        return jdbc.sql("select from_days, to_days, rank from app.nearness_band order by from_days")
                .query(Band.class)
                .list();
    }

    private int rank(int days) {
        return rank(rules.nearness(OptionalLong.of(days)));
    }

    /** As in the column {@code nearness}: the smaller, the nearer. */
    private static int rank(Nearness nearness) {
        return switch (nearness) {
            case HOURS, IMMINENT -> 1;
            case CLOSE -> 2;
            case NEAR -> 3;
            case FAR -> 4;
        };
    }
}
