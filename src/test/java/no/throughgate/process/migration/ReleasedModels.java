package no.throughgate.process.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models of earlier releases, kept as they were. */
final class ReleasedModels {

    private ReleasedModels() {}

    static List<Resource> of(String release) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:released/" + release + "/*.bpmn"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
