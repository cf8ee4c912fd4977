package no.throughgate.challenge;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.throughgate.access.Visibility;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.planning.RuleTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A challenge is about nobody. Refused are identity numbers, case numbers, and the names of the people whose cases the
 * writer's unit works with: nobody else's name can be known here, and nobody else's is likely to slip in.
 */
@Component
public class NobodysWords {

    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)\\d{6}[ .-]?\\d{5}(?!\\d)");
    private static final Pattern CASE_NUMBER = Pattern.compile("TG-\\d{4}-\\d+", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final Cases cases;
    private final RuleTables rules;

    NobodysWords(JdbcClient jdbc, Cases cases, RuleTables rules) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.rules = rules;
    }

    public List<UnitId> unitsOf(Actor actor) {
        return actor.units().stream()
                .filter(unit -> actor.capabilities().contains(capability(unit)))
                .sorted(Comparator.comparing(UnitId::value))
                .toList();
    }

    private String capability(UnitId unit) {
        return rules.route(unit.agency().name(), false).capability();
    }

    /** @throws WrongAnswer beside this field if the text seems to be about a person */
    public void check(String field, String text, UnitId writer) {
        if (IDENTITY_NUMBER.matcher(text).find()) {
            throw new WrongAnswer(field, "challenge.person.number");
        }
        if (CASE_NUMBER.matcher(text).find()) {
            throw new WrongAnswer(field, "challenge.person.case");
        }
        String plain = plain(text);
        if (namesKnownTo(writer).stream().anyMatch(name -> plain.contains(plain(name)))) {
            throw new WrongAnswer(field, "challenge.person.name");
        }
    }

    private List<String> namesKnownTo(UnitId writer) {
        var everybody = new Actor(new UserId("system"), Set.of(writer), Set.of(capability(writer)));
        List<CaseId> open = jdbc.sql(
                        "select c.case_id from app.release_case c where c.closed_at is null and " + Visibility.CASE)
                .params(Visibility.params(everybody))
                .query((rs, n) -> new CaseId(rs.getString(1)))
                .list();
        return List.copyOf(cases.names(open).values());
    }

    /** Words in small letters with one space around each, so that a name is found whole. */
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
