package no.throughgate.support;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts invented people into units, and takes mailboxes away. */
@Component
public class Staff {

    private final JdbcClient jdbc;
    private final Directory directory;

    Staff(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** An actor of this unit with this capability, known to the directory by a name. */
    public Actor join(String unit, String capability, String user, String name) {
        jdbc.sql("insert into app.staff (user_id, display_name, capabilities) values (?, ?, ?) on conflict do nothing")
                .params(user, name, new String[] {capability})
                .update();
        jdbc.sql("insert into app.unit_member (unit_id, user_id) values (?, ?) on conflict do nothing")
                .params(unit, user)
                .update();
        directory.refresh();
        return actor(unit, capability, user);
    }

    /** So many people at once, {@code clerk1} called Prøve Person 1 and so on. */
    public List<Actor> joinMany(String unit, String capability, int people) {
        jdbc.sql(
                        "insert into app.staff (user_id, display_name, capabilities) select 'clerk' || n, 'Prøve Person ' || n, ? from generate_series(1, ?) n on conflict do nothing")
                .params(new String[] {capability}, people)
                .update();
        jdbc.sql(
                        "insert into app.unit_member (unit_id, user_id) select ?, 'clerk' || n from generate_series(1, ?) n on conflict do nothing")
                .params(unit, people)
                .update();
        directory.refresh();
        return IntStream.rangeClosed(1, people)
                .mapToObj(n -> actor(unit, capability, "clerk" + n))
                .toList();
    }

    public static Actor actor(String unit, String capability, String user) {
        return new Actor(new UserId(user), Set.of(new UnitId(unit)), Set.of(capability));
    }

    public void contactAddress(String unit, @Nullable String address) {
        jdbc.sql("update app.unit set contact_address = ? where unit_id = ?")
                .params(java.util.Arrays.asList(address, unit))
                .update();
        directory.refresh();
    }

    /** Nobody leads the unit and nobody stands in. */
    public void leaderless(String unit) {
        jdbc.sql("update app.unit_member set leads = false, deputises = false where unit_id = ?")
                .param(unit)
                .update();
        directory.refresh();
    }
}
