package no.throughgate.process.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The engine's short ids in time order, a thousand at a time, over a connection of their own. The engine's own generator
 * asks the shared pool for a second connection while its caller holds the first: as soon as so many work at once that the
 * pool is empty, all of them wait for each other.
 */
final class EngineIds implements IdGenerator, AutoCloseable {

    private static final int BLOCK = 1000;

    /** The same row that the engine's generator would use, so that nodes of both kinds agree. */
    private static final String TAKE =
            "update act_ge_property set value_ = (value_::bigint + %d)::text, rev_ = rev_ + 1 where name_ = 'next.dbid' returning value_"
                    .formatted(BLOCK);

    private final HikariDataSource connections;
    private long next;
    private long end;

    EngineIds(DataSource shared) throws SQLException {
        var own = new HikariConfig();
        shared.unwrap(HikariDataSource.class).copyStateTo(own);
        own.setPoolName("engine-ids");
        own.setMaximumPoolSize(1);
        own.setMinimumIdle(0);
        own.setInitializationFailTimeout(-1);
        connections = new HikariDataSource(own);
    }

    @Override
    public synchronized String getNextId() {
        if (next == end) {
            end = take();
            next = end - BLOCK;
        }
        return Long.toString(next++);
    }

    private long take() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet taken = statement.executeQuery(TAKE)) {
            taken.next();
            return taken.getLong(1);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The engine gets no new ids", e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
