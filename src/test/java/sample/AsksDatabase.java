package sample;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stands for the migrations: the first question to the database comes while the application starts. */
@Component
@ConditionalOnProperty("sample.asks-database")
class AsksDatabase {

    AsksDatabase(JdbcClient sql) {
        sql.sql("select 1").query(Integer.class).single();
    }
}
