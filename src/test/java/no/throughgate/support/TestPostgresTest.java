package no.throughgate.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void a_fresh_database_is_empty_every_time() throws Exception {
        for (int round = 0; round < 2; round++) {
            try (var connection = DriverManager.getConnection(TestPostgres.freshDatabase("again"));
                    var statement = connection.createStatement()) {
                assertThat(statement.execute("create table public.once (id int)"))
                        .isFalse();
            }
        }
    }
}
