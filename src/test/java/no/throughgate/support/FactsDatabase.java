package no.throughgate.support;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A fresh database with every table of ours but without the engine's, for tests that need no engine: made in a moment. */
public final class FactsDatabase {

    private static final List<String> ENGINE = List.of("V0002", "V0003");

    private FactsDatabase() {}

    public static DataSource fresh() {
        var source = new HikariDataSource();
        source.setJdbcUrl(TestPostgres.copyOf(Template.NAME));
        // Many small databases share one server: none of them holds on to connections it does not need.
        source.setMaximumPoolSize(20);
        source.setMinimumIdle(0);
        source.setIdleTimeout(10_000);
        return source;
    }

    /** Migrated once for all tests of this JVM, and copied by each. */
    private static final class Template {

        private static final String NAME = migrated("facts_template");

        private static String migrated(String name) {
            try (var connection = DriverManager.getConnection(TestPostgres.freshDatabase(name));
                    var statement = connection.createStatement()) {
                for (Resource migration : migrations()) {
                    statement.execute(migration.getContentAsString(StandardCharsets.UTF_8));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The tables could not be made", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return name;
        }
    }

    private static List<Resource> migrations() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql"))
                .filter(file -> ENGINE.stream().noneMatch(String.valueOf(file.getFilename())::startsWith))
                // As Flyway does: what is said again whenever it changes comes after all that has a number.
                .sorted(Comparator.comparing(
                                (Resource file) -> file.getFilename().startsWith("R__"))
                        .thenComparing(Resource::getFilename))
                .toList();
    }
}
