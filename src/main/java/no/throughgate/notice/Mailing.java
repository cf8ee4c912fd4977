package no.throughgate.notice;

/** Empties the outbox and fills it once a week. Runs by itself; simulations and tests, which own the clock, call it. */
public interface Mailing {

    /**
     * Sends what is due by now.
     *
     * @return how many mails left
     */
    int sendDue();

    /**
     * Queues this week's overview for the leader of every unit with unanswered alarms; a second call in a week does nothing.
     *
     * @return how many were queued
     */
    int queueDigests();
}
