package no.throughgate.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.throughgate.ThroughgateApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms and who may use whom, as each room's package-info says. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(ThroughgateApplication.class);

    @Test
    void rooms_use_only_what_they_may_and_never_in_a_circle() {
        modules.verify();
    }

    @Test
    void the_picture_of_the_rooms_is_drawn() throws IOException {
        Path folder = Path.of("target/architecture");
        Files.createDirectories(folder);
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();
    }
}
