package no.throughgate.web;

/** The server that people log in with. */
public interface LoginService {

    /** Whether it would take somebody's login now; waits two seconds at most. */
    boolean answers();
}
