package no.throughgate.cases.internal;

import no.throughgate.cases.PersonVault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    @Bean
    PersonVault personVault(@Value("${throughgate.person-key}") String keyHex) {
        return new PersonVault(keyHex);
    }
}
