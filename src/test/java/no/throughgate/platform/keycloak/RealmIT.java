package no.throughgate.platform.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import no.throughgate.support.RunningKeycloak;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmIT {

    @Test
    void a_demo_users_token_says_what_one_may_do_and_for_whom() {
        JsonNode claims = claims(RunningKeycloak.accessToken("housing-staff"));

        assertThat(claims.get("roles").valueStream().map(JsonNode::asString)).contains("housing-staff");
        assertThat(claims.get("groups").valueStream().map(JsonNode::asString))
                .containsExactly("/municipality/0301/housing");
        assertThat(claims.get("preferred_username").asString()).isEqualTo("housing-staff");
        assertThat(claims.get("aud").toString()).contains("throughgate-api");
        assertThat(claims.get("iss").asString()).isEqualTo(RunningKeycloak.issuer());
    }

    @Test
    void the_intake_feed_may_post_stays_and_belongs_to_no_unit() {
        JsonNode claims = claims(RunningKeycloak.intakeFeedToken());

        assertThat(claims.get("roles").valueStream().map(JsonNode::asString)).contains("intake-feed");
        assertThat(claims.has("groups")).isFalse();
    }

    private static JsonNode claims(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
