package no.throughgate.process.delegate;

import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A service task of the models: ten lines from the case's id to one call. Named after the task it serves. */
public interface CaseDelegate extends JavaDelegate {

    /** {@code serviceTask_announceDates} is served by {@code AnnounceDatesDelegate}, bean {@code announceDatesDelegate}. */
    default String beanName() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
