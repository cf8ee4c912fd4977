package no.throughgate.cases.internal;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.throughgate.cases.Logins;
import no.throughgate.cases.PersonVault;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UserId;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten letters and digits of 31 are too many to guess in a week, and none looks like another. */
@Component
@Transactional
class JdbcLogins implements Logins {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final PersonVault vault;
    private final Timeline timeline;
    private final MovableClock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcLogins(JdbcClient jdbc, PersonVault vault, Timeline timeline, MovableClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Code giveCode(CaseId caseId, Actor by) {
        Instant now = clock.instant();
        String code = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(n -> String.valueOf(ALPHABET.charAt(n)))
                .collect(Collectors.joining());
        jdbc.sql("""
                        insert into person.login_code (person_id, code_hash, given_by, expires_at)
                        select person_id, :hash, :by, :until from app.release_case where case_id = :case
                        on conflict (person_id) do update set code_hash = excluded.code_hash, given_by = excluded.given_by,
                            expires_at = excluded.expires_at
                        """)
                .param("hash", hash(code))
                .param("by", by.user().value())
                .param("until", Timestamp.from(now.plus(VALID)))
                .param("case", caseId.value())
                .update();
        var unit = by.units().stream().findFirst().orElse(null);
        timeline.record(new Entry(caseId, now, "login.codeGiven", by.user().value(), unit, null, Map.of()));
        return new Code(code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2), Oslo.dateOf(now.plus(VALID)));
    }

    @Override
    public boolean hasLogin(CaseId caseId) {
        return jdbc.sql(
                        "select exists (select 1 from person.login join app.release_case using (person_id) where case_id = :case)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void use(String typed, UserId login) {
        Instant now = clock.instant();
        long person = jdbc.sql(
                        "delete from person.login_code where code_hash = :hash and expires_at > :now returning person_id")
                .param("hash", hash(typed))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Problem.invalid("login.codeWrong"));
        jdbc.sql("delete from person.login where person_id = :person or user_id = :user")
                .param("person", person)
                .param("user", login.value())
                .update();
        jdbc.sql("insert into person.login (user_id, person_id, linked_at) values (:user, :person, :now)")
                .param("user", login.value())
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
        caseOf(login)
                .ifPresent(caseId ->
                        timeline.record(new Entry(caseId, now, "login.linked", login.value(), null, null, Map.of())));
    }

    @Override
    public Optional<CaseId> caseOf(UserId login) {
        return jdbc.sql("""
                        select c.case_id from person.login l join app.release_case c using (person_id)
                        where l.user_id = :user and c.status <> 'ANNULLED'
                        order by c.closed_at is null desc, c.opened_at desc, c.case_id desc limit 1
                        """)
                .param("user", login.value())
                .query(String.class)
                .optional()
                .map(CaseId::new);
    }

    /** Typed from a note: the dash, blanks and small letters do not matter. */
    private byte[] hash(String typed) {
        return vault.fingerprint("login code " + typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
