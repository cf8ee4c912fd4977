package no.throughgate;

import no.throughgate.platform.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ThroughgateApplication {

    public static void main(String[] args) {
        Launcher.launch(ThroughgateApplication.class, args);
    }
}
