package no.throughgate.support;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.RuleTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases and obligations in any state whatever, written straight into the tables: no workflow would make most of them, but what counts rows must count
 * these too. The same seed makes the same.
 */
@Component
public class RandomWork {

    private static final List<String> PRISONS = List.of("/prison/oslo", "/prison/oslo", "/prison/bredtveit");
    private static final List<String> MUNICIPALITIES = List.of("0301", "0301", "3201");
    private static final List<String> UNITS = List.of(
            "/prison/oslo",
            "/prison/oslo/coordinator",
            "/prison/oslo/health",
            "/nav/0301",
            "/municipality/0301/housing",
            "/ngo/wayback");
    private static final List<String> STATES = List.of(
            "OFFERED", "OFFERED", "ACCEPTED", "ACCEPTED", "DONE", "DONE", "DONE", "FAILED", "REJECTED", "WITHDRAWN");

    /** Persons outlive a wiped slate. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(700_000);

    private final JdbcClient jdbc;
    private final RuleTables rules;
    private final MovableClock clock;

    RandomWork(JdbcClient jdbc, RuleTables rules, MovableClock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    public void make(long seed, int cases, int each) {
        var random = new Random(seed);
        // Few kinds, so that some of them come often.
        List<CatalogueRow> kinds =
                rules.catalogue().stream().filter(row -> random.nextInt(6) == 0).toList();
        for (int n = 0; n < cases; n++) {
            var prison = one(random, PRISONS);
            CaseId id = aCase(random, prison);
            for (int i = 0; i < each; i++) {
                obligation(random, id, prison, one(random, kinds));
            }
        }
    }

    /** Raised to L3 and, every second, to L4; taken over 20 and 30 hours after L3. */
    public void someMissesContained() {
        jdbc.sql("""
                        with missed as (select case_id, obligation_id from app.obligation where closed_at is not null and obligation_id % 3 = 0),
                        told as (
                            select case_id, obligation_id, 'ladder.raised' as kind, interval '60 hours' as ago, 'L3' as level from missed
                            union all select case_id, obligation_id, 'ladder.raised', interval '40 hours', 'L4' from missed where obligation_id % 2 = 0
                            union all select case_id, obligation_id, 'obligation.contained', case when obligation_id % 2 = 0 then interval '30 hours' else interval '40 hours' end, null from missed)
                        select audit.append(case_id, jsonb_agg(jsonb_build_object('at', cast(:now as timestamptz) - ago, 'kind', kind, 'actor', 'system', 'unit', '/prison/oslo',
                            'obligation', obligation_id, 'detail', jsonb_build_object('level', level)) order by ago desc)) from told group by case_id
                        """)
                .params(Map.of("now", Timestamp.from(clock.instant())))
                .query((row, n) -> 1)
                .list();
    }

    private CaseId aCase(Random random, String prison) {
        Instant now = clock.instant();
        LocalDate today = Oslo.dateOf(now);
        CaseId id = InventedCase.insert(jdbc, NUMBERS.incrementAndGet(), prison);
        var status = one(random, List.of("OPEN", "OPEN", "OPEN", "RELEASED", "CLOSED", "ANNULLED"));
        var params = new HashMap<String, Object>();
        params.put("case", id.value());
        params.put("status", status);
        params.put("release", random.nextInt(8) == 0 ? null : today.plusDays(random.nextInt(130) - 10));
        params.put("known", today.minusDays(3));
        params.put("municipality", random.nextInt(8) == 0 ? null : one(random, MUNICIPALITIES));
        params.put("type", one(random, List.of("SENTENCE_END", "PAROLE", "ELECTRONIC_MONITORING")));
        params.put("certainty", one(random, List.of("ESTIMATED", "CALCULATED", "DECIDED")));
        params.put("owner", random.nextBoolean() ? null : "/municipality/0301/coordination");
        params.put("at", at(now.minus(hours(random, 24 * 60))));
        jdbc.sql("""
                        update app.release_case set status = :status, release_date = :release, release_type = :type,
                            release_certainty = case when cast(:release as date) is null then null else :certainty end,
                            date_known_on = case when cast(:release as date) is null then null else cast(:known as date) end,
                            municipality_before = :municipality, outside_owner = :owner, released_at = case when :status = 'OPEN' then null else cast(:at as timestamptz) end,
                            closed_at = case when :status in ('CLOSED', 'ANNULLED') then cast(:at as timestamptz) end
                        where case_id = :case
                        """).params(params).update();
        jdbc.sql("""
                        insert into app.life_area (case_id, area, need)
                        select :case, area, (array['UNKNOWN', 'NEED', 'NO_NEED', 'SETTLED'])[1 + abs(hashtext(:case || area)) % 4]
                        from unnest(array['HOUSING', 'INCOME_AND_DEBT', 'FAMILY_AND_NETWORK', 'HEALTH_AND_SUBSTANCE', 'EDUCATION']) area
                        on conflict do nothing
                        """).params(params).update();
        if (random.nextBoolean()) {
            jdbc.sql("insert into app.ngo_wish values (:case, array['/ngo/wayback'], cast(:at as timestamptz))")
                    .params(params)
                    .update();
        }
        if (random.nextInt(3) == 0) {
            jdbc.sql("""
                            insert into app.release_date_change (case_id, changed_at, old_date, new_date, changed_by, moved, squeezed, impossible)
                            values (:case, cast(:at as timestamptz), :known, :known, 'somebody', 0, 0, 0)
                            """).params(params).update();
        }
        return id;
    }

    private void obligation(Random random, CaseId id, String prison, CatalogueRow row) {
        Instant now = clock.instant();
        Instant offered = now.minus(hours(random, 24 * 70));
        var state = one(random, STATES);
        boolean open = List.of("OFFERED", "ACCEPTED").contains(state);
        // Often in the very same moment, so that a page may end between two that come together.
        Instant acceptBy = random.nextInt(3) == 0
                ? now.minus(Duration.ofDays(3))
                : now.plus(hours(random, 200)).minus(hours(random, 200));
        Map<String, Object> params = new HashMap<>();
        params.put("case", id.value());
        params.put("kind", row.kind());
        params.put("code", row.code());
        params.put("area", row.lifeArea().name());
        params.put("lane", row.infoLane().name());
        params.put("sender", unit(random, prison));
        params.put("receiver", unit(random, prison));
        params.put("state", state);
        params.put("offered", at(offered));
        params.put("acceptBy", at(acceptBy));
        params.put("due", at(now.plus(hours(random, 400)).minus(hours(random, 400))));
        params.put("level", open ? random.nextInt(7) - 1 : -1);
        params.put(
                "closed",
                open ? null : at(offered.plus(Duration.between(offered, now).dividedBy(1 + random.nextInt(9)))));
        params.put("suspended", open && random.nextInt(6) == 0 ? at(now) : null);
        jdbc.sql("""
                        insert into app.obligation (case_id, kind, code, life_area, info_lane, must, capability, sender_unit, receiver_unit, state, offered_at,
                            accept_by, first_due_at, due_at, due_reason, level, reason, changed_at, closed_at, suspended_at)
                        values (:case, :kind, :code, :area, :lane, true, 'any', :sender, :receiver, :state, :offered, :acceptBy, :due, :due, 'random', :level,
                            'random', :offered, cast(:closed as timestamptz), cast(:suspended as timestamptz))
                        """).params(params).update();
    }

    /** Of a prison's offices those of the case's own. */
    private static String unit(Random random, String prison) {
        return one(random, UNITS).replace("/prison/oslo", prison);
    }

    private static Duration hours(Random random, int most) {
        return Duration.ofMinutes(random.nextInt(most * 60));
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private static <T> T one(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
