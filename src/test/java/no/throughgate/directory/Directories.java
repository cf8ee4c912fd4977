package no.throughgate.directory;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real directory on a given database, without an application around it. */
public final class Directories {

    private Directories() {}

    public static Directory demo(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return new Directory(
                new DirectoryStore(jdbc), new DirectoryLoader(jdbc, transaction, new DemoPeople(jdbc), true));
    }
}
