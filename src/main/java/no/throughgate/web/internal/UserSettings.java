package no.throughgate.web.internal;

import no.throughgate.kernel.UserId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a reader wants the pages to behave. */
@Component
class UserSettings {

    private final JdbcClient jdbc;

    UserSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether single keys do something. On, until switched off; off where the database cannot be asked. */
    boolean keys(UserId user) {
        try {
            return jdbc.sql("select value <> 'off' from app.user_setting where user_id = :user and name = 'keys'")
                    .param("user", user.value())
                    .query(Boolean.class)
                    .optional()
                    .orElse(true);
        } catch (DataAccessException unreachable) {
            return false;
        }
    }

    void keys(UserId user, boolean on) {
        jdbc.sql("""
                        insert into app.user_setting (user_id, name, value) values (:user, 'keys', :value)
                        on conflict (user_id, name) do update set value = excluded.value
                        """)
                .param("user", user.value())
                .param("value", on ? "on" : "off")
                .update();
    }
}
