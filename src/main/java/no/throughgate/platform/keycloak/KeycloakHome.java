package no.throughgate.platform.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.throughgate.platform.StartupFailure;
import org.springframework.util.FileSystemUtils;

/**
 * The files that a demo Keycloak runs from. They are a copy, because Keycloak keeps its database and its compiled
 * configuration inside its own folder, and `mvn clean` must take neither away.
 */
final class KeycloakHome {

    private final KeycloakSettings settings;
    private final Path installation;
    private final Path distribution;

    KeycloakHome(KeycloakSettings settings) {
        this.settings = settings;
        this.installation = settings.installation();
        this.distribution = newestIn(settings.distributions());
    }

    private static Path newestIn(Path folder) {
        try (var folders = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return folders.filter(version -> Files.isRegularFile(version.resolve("bin/kc.sh")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new StartupFailure(
                            "Keycloak is not unpacked in %s; run `mvn generate-resources` or set throughgate.demo.keycloak-dist"
                                    .formatted(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void prepare() {
        try {
            copyDistribution();
            copyRealmFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyDistribution() throws IOException {
        if (sameText(installation.resolve("version.txt"), distribution.resolve("version.txt"))) {
            return;
        }
        for (String part : new String[] {"bin", "conf", "lib", "providers", "themes"}) {
            FileSystemUtils.deleteRecursively(installation.resolve(part));
        }
        try (var files = Files.walk(distribution)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = installation.resolve(distribution.relativize(file).toString());
                // Last, so that an interrupted copy is not taken for a whole one.
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.endsWith("version.txt")) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.copy(distribution.resolve("version.txt"), installation.resolve("version.txt"));
    }

    /** Keycloak imports a realm only when it has none of that name: when the files changed, its database goes. */
    private void copyRealmFiles() throws IOException {
        Path stamp = settings.home().resolve("keycloak.realm");
        String print = fingerprint();
        Path imports = installation.resolve("data/import");
        if (Files.exists(stamp) && Files.readString(stamp).equals(print)) {
            return;
        }
        FileSystemUtils.deleteRecursively(installation.resolve("data"));
        Files.createDirectories(imports);
        for (Path file : settings.realmFiles()) {
            Files.copy(file, imports.resolve(file.getFileName()));
        }
        Files.writeString(stamp, print);
    }

    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(new TreeMap<>(settings.environment()).toString().getBytes(StandardCharsets.UTF_8));
            for (Path file : settings.realmFiles()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean sameText(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.readString(one).equals(Files.readString(other));
    }
}
