package sample;

import no.throughgate.platform.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts as Throughgate does, with nothing but the platform around it: tests run it in a JVM of its own. */
@SpringBootApplication(excludeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
public class SampleApplication {

    public static void main(String[] args) {
        Launcher.launch(SampleApplication.class, args);
    }
}
