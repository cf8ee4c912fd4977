package no.throughgate.live.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages that are open at this node. Told by the one thread of {@link DatabaseEar}. */
@Component
class Listeners {

    /** Pages of one user at a node; a browser holds six connections to a server at the most, and needs some to work. */
    static final int PER_USER = 4;

    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private final JdbcClient jdbc;

    Listeners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page more; where the user has enough of them the oldest ends, which as a rule somebody has left without our having heard of it. */
    void add(Listener listener) {
        synchronized (open) {
            var own = open.stream()
                    .filter(other -> other.user.equals(listener.user))
                    .sorted(Comparator.comparingLong(other -> other.since))
                    .toList();
            own.stream().limit(Math.max(0, own.size() + 1 - PER_USER)).forEach(oldest -> {
                open.remove(oldest);
                oldest.end();
            });
            open.add(listener);
        }
    }

    void remove(Listener listener) {
        open.remove(listener);
    }

    int size() {
        return open.size();
    }

    void hear(Collection<Change> changes) {
        open.forEach(listener -> changes.forEach(listener::hear));
    }

    void missedSomething() {
        open.forEach(Listener::hearAll);
    }

    void tell() {
        long now = System.nanoTime();
        endUnless(listener -> listener.tell(now));
    }

    /** Keeps proxies from closing what is silent, finds out who is gone, and ends with the session. */
    void beat() {
        if (!open.isEmpty()) {
            var loggedIn = loggedIn(
                    open.stream().map(listener -> listener.sessionId).distinct().toList());
            endUnless(listener -> loggedIn.contains(listener.sessionId) && listener.beat());
        }
    }

    void endAll() {
        endUnless(listener -> false);
    }

    private void endUnless(Predicate<Listener> stays) {
        open.stream().filter(stays.negate()).toList().forEach(listener -> {
            open.remove(listener);
            listener.end();
        });
    }

    /** Sessions run by the machines' time, whatever our clock says. */
    private Set<String> loggedIn(List<String> sessions) {
        return jdbc.sql("""
                        select session_id from app.session
                        where session_id = any(cast(:sessions as bpchar[])) and expiry_time > extract(epoch from clock_timestamp()) * 1000
                        """).param("sessions", sessions.toArray(String[]::new)).query(String.class).list().stream()
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
