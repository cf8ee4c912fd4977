package no.throughgate.obligation;

/**
 * The engine's hands, for a program that is not the application itself: a command that has started a wave works it off,
 * beside a running application or without one. The room of the engine implements it.
 */
public interface BackgroundWork {

    /** Works until closed. Nothing is lost by closing early: what is left waits for the application. */
    Hands lend();

    interface Hands extends AutoCloseable {
        @Override
        void close();
    }
}
