package no.throughgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.kernel.UnitId;
import org.junit.jupiter.api.Test;

class CurrentUserTest {

    @Test
    void a_leader_may_do_what_the_leaders_staff_may() {
        var leader =
                CurrentUser.fromClaims(Map.of("preferred_username", "prison-lead", "roles", List.of("prison-lead")));

        assertThat(leader.capabilities()).containsExactlyInAnyOrder("prison-lead", "prison-staff");
    }

    @Test
    void groups_that_are_no_units_give_nothing() {
        var user = CurrentUser.fromClaims(
                Map.of("preferred_username", "nav-staff", "groups", List.of("/nav", "/nav/0301", "administrators")));

        assertThat(user.units()).containsExactly(new UnitId("/nav/0301"));
    }

    @Test
    void a_token_without_claims_opens_nothing() {
        var user = CurrentUser.fromClaims(Map.of("sub", "4f0c"));

        assertThat(user.units()).isEmpty();
        assertThat(Permission.values())
                .filteredOn(permission -> permission.isHeldBy(user))
                .containsExactly(Permission.ENTER);
    }

    @Test
    void only_the_coordinator_and_the_staff_of_a_prison_see_all_its_cases() {
        assertThat(prisons("coordinator", "/prison/oslo/coordinator")).containsExactly("/prison/oslo");
        assertThat(prisons("prison-staff", "/prison/oslo")).containsExactly("/prison/oslo");
        assertThat(prisons("prison-health", "/prison/oslo/health")).isEmpty();
        assertThat(prisons("coordinator", "/prison/oslo")).isEmpty();
        assertThat(prisons("prison-staff", "/prison/oslo/coordinator")).isEmpty();
    }

    private static String[] prisons(String role, String unit) {
        var user = CurrentUser.fromClaims(
                Map.of("preferred_username", "someone", "roles", List.of(role), "groups", List.of(unit)));
        return (String[]) Visibility.params(user).get("prisons");
    }
}
