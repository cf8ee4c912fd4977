package no.throughgate.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A kept database refuses a migration that is numbered below one it has had. {@code released/migrations.txt} lists the files that
 * such databases have had; it grows with each release, and from then on what is new comes after its last line.
 */
class ReleasedMigrationsTest {

    @Test
    void what_was_released_is_still_there_and_nothing_new_came_between() throws IOException {
        List<String> released = Files.readAllLines(Path.of("src/test/resources/released/migrations.txt"));
        String last = released.get(released.size() - 1);

        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.startsWith("V") && file.compareTo(last) <= 0))
                    .containsExactlyInAnyOrderElementsOf(released);
        }
    }
}
