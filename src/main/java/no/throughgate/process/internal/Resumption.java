package no.throughgate.process.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * While tracks are put back where they stood: a call begins its process without a token, a task goes on with what was owed, no step
 * is passed by, and nobody is late for what ends. Holds for the thread, and for no longer than {@link Standings} puts tokens back.
 */
@Component
class Resumption {

    private final ThreadLocal<Deque<Called>> running = new ThreadLocal<>();

    record Called(String process, String instance) {}

    boolean active() {
        return running.get() != null;
    }

    void called(String process, String instance) {
        running.get().add(new Called(process, instance));
    }

    /** @param put takes each process that was called, also by what it puts back itself */
    void during(Runnable begin, Consumer<Called> put, Runnable then) {
        var called = new ArrayDeque<Called>();
        running.set(called);
        try {
            begin.run();
            while (!called.isEmpty()) {
                put.accept(called.poll());
            }
            then.run();
        } finally {
            running.remove();
        }
    }
}
