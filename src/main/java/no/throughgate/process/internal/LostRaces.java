package no.throughgate.process.internal;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says in words that other rooms understand that somebody else moved the case's tokens in the same moment. */
final class LostRaces {

    private LostRaces() {}

    /**
     * Pushes a token that somebody else may be taking away. The engine's history falls over a process that changed between two of its
     * reads instead of reporting the collision; a fault of its own would fall over it again, and be heard of.
     *
     * @throws OptimisticLockingFailureException if the engine let somebody else through: the transaction may be made again
     */
    static void told(Runnable push) {
        try {
            push.run();
        } catch (ProcessEngineException e) {
            if (e instanceof OptimisticLockingException || e instanceof NotFoundException || isDeadlock(e)) {
                throw new OptimisticLockingFailureException("somebody else moved the case in the same moment", e);
            }
            throw e;
        } catch (NullPointerException e) {
            if (fellInTheEngine(e)) {
                throw new OptimisticLockingFailureException("somebody else moved the case in the same moment", e);
            }
            throw e;
        }
    }

    private static boolean fellInTheEngine(NullPointerException e) {
        return e.getStackTrace().length > 0
                && e.getStackTrace()[0].getClassName().startsWith("org.camunda.bpm.engine.impl.");
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
