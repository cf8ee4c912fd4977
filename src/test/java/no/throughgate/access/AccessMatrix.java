package no.throughgate.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.kernel.Roles;

/** The access matrix as it is written for people, in {@code docs/access}. */
public final class AccessMatrix {

    public static final String NOTHING = "-";

    /** @param opens a column of the relations, or {@link #NOTHING} */
    public record Endpoint(Permission permission, String method, String path, String opens, String send) {

        public String name() {
            return method + " " + path;
        }
    }

    /** @param opens what each thing answers: A = open, H = hidden, as if it were not there */
    public record Reader(String login, String relation, Map<String, String> opens) {

        /** Every demo login but a few is called after its role. */
        public String role() {
            return login.replaceFirst("-(2|state|3201|bredtveit|rode-kors)$", "");
        }
    }

    private static final Path FOLDER = Path.of("docs/access");

    private AccessMatrix() {}

    public static List<Endpoint> endpoints() {
        return rows("endpoints.csv").stream()
                .map(row -> new Endpoint(
                        Permission.valueOf(row.get("permission")),
                        row.get("method"),
                        row.get("path"),
                        row.get("opens"),
                        row.get("send")))
                .toList();
    }

    public static List<Reader> readers() {
        return rows("relations.csv").stream()
                .map(row -> {
                    var opens = new LinkedHashMap<>(row);
                    return new Reader(opens.remove("reader"), opens.remove("relation"), opens);
                })
                .toList();
    }

    /** By permission, the roles that hold it. */
    public static Map<String, Set<String>> permissions() {
        var found = new LinkedHashMap<String, Set<String>>();
        rows("permissions.csv")
                .forEach(row -> found.put(
                        row.get("permission"),
                        Arrays.stream(row.get("who").split(" "))
                                .flatMap(who -> found.containsKey(who) ? found.get(who).stream() : Stream.of(who))
                                .collect(Collectors.toUnmodifiableSet())));
        found.remove("AGENCY");
        return found;
    }

    public static boolean holds(Permission permission, String role) {
        var who = permissions().get(permission.name());
        return who.contains("everybody")
                || who.contains("logged-in")
                || Roles.capabilities(List.of(role)).stream().anyMatch(who::contains);
    }

    private static List<Map<String, String>> rows(String file) {
        try {
            var lines = Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            var columns = lines.get(0).split(",", -1);
            return lines.stream().skip(1).map(line -> row(file, columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String file, String[] columns, String line) {
        var cells = line.split(",", -1);
        if (cells.length != columns.length) {
            throw new AssertionError("docs/access/" + file + ": not " + columns.length + " cells: " + line);
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return row;
    }
}
