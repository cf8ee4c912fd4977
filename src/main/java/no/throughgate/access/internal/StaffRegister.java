package no.throughgate.access.internal;

import no.throughgate.access.CurrentUser;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.UnitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the directory's staff list in step with who logs in: colleagues are shown by name, and work can be given to them.
 * Keycloak stays the source; who has left a unit there leaves it here at the next login.
 */
@Component
@ConditionalOnWebApplication
class StaffRegister {

    private final JdbcClient jdbc;
    private final Directory directory;

    StaffRegister(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @EventListener
    @Transactional
    public void loggedIn(InteractiveAuthenticationSuccessEvent login) {
        var user = CurrentUser.of(login.getAuthentication());
        if (user.units().isEmpty()) {
            return;
        }
        var units = user.units().stream().map(UnitId::value).toArray(String[]::new);
        int changes = named(user) + joined(user, units) + left(user, units);
        if (changes > 0) {
            directory.refresh();
        }
    }

    private int named(CurrentUser user) {
        return jdbc.sql("""
                        insert into app.staff as s (user_id, display_name, capabilities) values (:user, :name, :capabilities)
                        on conflict (user_id) do update set display_name = excluded.display_name, capabilities = excluded.capabilities
                            where (s.display_name, s.capabilities) <> (excluded.display_name, excluded.capabilities)
                        """)
                .param("user", user.id().value())
                .param("name", user.name())
                .param("capabilities", user.capabilities().stream().sorted().toArray(String[]::new))
                .update();
    }

    private int joined(CurrentUser user, String[] units) {
        return jdbc.sql("""
                        insert into app.unit_member (unit_id, user_id, leads)
                        select unit_id, :user, :leads from app.unit where unit_id = any(:units)
                        on conflict (unit_id, user_id) do nothing
                        """)
                .param("user", user.id().value())
                .param("leads", user.capabilities().stream().anyMatch(role -> role.endsWith("-lead")))
                .param("units", units)
                .update();
    }

    private int left(CurrentUser user, String[] units) {
        return jdbc.sql("delete from app.unit_member where user_id = :user and unit_id <> all(:units)")
                .param("user", user.id().value())
                .param("units", units)
                .update();
    }
}
