package no.throughgate.workshop;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import no.throughgate.kernel.Sha256;
import no.throughgate.planning.RuleEdition;
import org.jspecify.annotations.Nullable;

/**
 * @param tables the file of every table in which it differs from what came with the application, byte for byte as it was decided
 * @param sha256 of the files as they were decided; null of an edition that is older than the sums
 */
public record PublishedEdition(
        RuleEdition edition,
        Map<String, String> tables,
        @Nullable String sha256) {

    /** Are these the files that were decided? */
    public boolean asDecided() {
        return sha256 == null || sha256.equals(sha256(tables));
    }

    /** The same for the same files: of each its name, how long it is, and what stands in it. */
    static String sha256(Map<String, String> files) {
        var all = new StringBuilder();
        new TreeMap<>(files).forEach((id, file) -> all.append(id)
                .append('\n')
                .append(file.length())
                .append('\n')
                .append(file)
                .append('\n'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
