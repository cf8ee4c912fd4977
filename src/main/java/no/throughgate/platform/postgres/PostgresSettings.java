package no.throughgate.platform.postgres;

import java.nio.file.Path;

/**
 * @param home where the data live between starts, with the program files and the log beside them
 * @param port of localhost; 0 for any free one
 */
public record PostgresSettings(Path home, int port) {

    Path data() {
        return home.resolve("postgres");
    }

    Path programs() {
        return home.resolve("postgres-programs");
    }

    Path log() {
        return home.resolve("postgres.log");
    }
}
