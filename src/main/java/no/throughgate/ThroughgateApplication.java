package no.throughgate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ThroughgateApplication {

    public static void main(String[] args) {
        SpringApplication.run(ThroughgateApplication.class, args);
    }
}
