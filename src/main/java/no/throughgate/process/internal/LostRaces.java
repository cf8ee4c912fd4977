package no.throughgate.process.internal;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says in words that other rooms understand that somebody else moved the case's tokens in the same moment. */
final class LostRaces {

    private LostRaces() {}

    /**
     * Pushes the token of a task that somebody else may be taking away: the engine's history falls over a process that ended
     * between its two reads, instead of reporting the collision.
     *
     * @param gone whether the task is no longer there
     */
    static void told(Runnable push, BooleanSupplier gone) {
        try {
            told(push);
        } catch (NullPointerException e) {
            if (gone.getAsBoolean()) {
                throw new OptimisticLockingFailureException("somebody else ended the step in the same moment", e);
            }
            throw e;
        }
    }

    /** @throws OptimisticLockingFailureException if the engine let somebody else through: the transaction may be made again */
    static void told(Runnable push) {
        try {
            push.run();
        } catch (ProcessEngineException e) {
            if (e instanceof OptimisticLockingException || e instanceof NotFoundException || isDeadlock(e)) {
                throw new OptimisticLockingFailureException("somebody else moved the case in the same moment", e);
            }
            throw e;
        }
    }

    private static boolean isDeadlock(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith("40")) {
                return true;
            }
        }
        return false;
    }
}
