package sample;

import no.throughgate.platform.Command;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** Adds to a table and returns how often it has run: it tells whether data outlive a start. */
@Component
@CommandLine.Command(name = "count", description = "Counts its own runs.")
class CountCommand implements Command {

    private final JdbcClient sql;

    @CommandLine.Option(
            names = "--by",
            defaultValue = "1",
            description = "How much to add (default: ${DEFAULT-VALUE}).")
    private int by;

    CountCommand(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Integer call() {
        if (by < 0) {
            throw new IllegalArgumentException("cannot count backwards");
        }
        sql.sql("create table if not exists public.run (n int)").update();
        sql.sql("insert into public.run values (?)").param(by).update();
        return sql.sql("select sum(n) from public.run").query(Integer.class).single();
    }
}
