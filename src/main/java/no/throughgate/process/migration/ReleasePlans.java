package no.throughgate.process.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the plans that came with the application. */
@Component
public class ReleasePlans {

    /** What a model without a version tag belongs to: the first release. */
    public static final String FIRST = "1";

    private static final TypeReference<Map<String, ReleasePlan.Moves>> MOVES = new TypeReference<>() {};

    /** Whether a plan came with the application for that release. */
    public boolean has(@Nullable String release) {
        return file(release).exists();
    }

    /**
     * @param release the version tag of the old model
     * @throws IllegalStateException if no plan came for that release
     */
    public ReleasePlan from(@Nullable String release) {
        var file = file(release);
        if (!file.exists()) {
            throw new IllegalStateException("no migration plan " + file.getPath());
        }
        try (var in = file.getInputStream()) {
            return new ReleasePlan(JsonMapper.shared().readValue(in, MOVES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource file(@Nullable String release) {
        return new ClassPathResource("processes/migrations/" + (release == null ? FIRST : release) + ".json");
    }
}
