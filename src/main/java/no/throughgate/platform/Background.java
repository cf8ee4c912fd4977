package no.throughgate.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Work by the wall clock belongs to the running application alone: not to commands, virtual time or tests. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = Launcher.COMMAND, havingValue = Launcher.SERVE)
class Background {}
