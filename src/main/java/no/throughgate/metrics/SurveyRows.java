package no.throughgate.metrics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of surveys and of what they published. */
@Repository
class SurveyRows {

    private final JdbcClient jdbc;

    SurveyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Year(int year, Period period) {}

    /** Two machines that find a survey due in the same moment start one. */
    void takeTurns() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(160)) turn")
                .query(Integer.class)
                .single();
    }

    Optional<CaseId> underWay(int year) {
        return jdbc.sql(
                        "select case_id from app.survey join app.matter using (case_id) where year = :year and status = 'OPEN'")
                .param("year", year)
                .query((rs, n) -> new CaseId(rs.getString(1)))
                .optional();
    }

    boolean known(int year) {
        return jdbc.sql("select exists (select 1 from app.survey where year = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    void insert(CaseId id, int year, Period period) {
        jdbc.sql("insert into app.survey (case_id, year, counts_from, as_of) values (:case, :year, :from, :asOf)")
                .param("case", id.value())
                .param("year", year)
                .param("from", Timestamp.from(period.from()))
                .param("asOf", Timestamp.from(period.asOf()))
                .update();
    }

    Year year(CaseId survey) {
        return jdbc.sql("select year, counts_from, as_of from app.survey where case_id = :case")
                .param("case", survey.value())
                .query((rs, n) -> new Year(
                        rs.getInt(1),
                        new Period(
                                rs.getTimestamp(2).toInstant(),
                                rs.getTimestamp(3).toInstant())))
                .single();
    }

    void frozen(CaseId survey, Instant at) {
        jdbc.sql("update app.survey set frozen_at = :at where case_id = :case")
                .param("at", Timestamp.from(at))
                .param("case", survey.value())
                .update();
    }

    void computed(CaseId survey, String json, String csv, Instant at) {
        jdbc.sql("update app.survey set json = :json, csv = :csv, computed_at = :at where case_id = :case")
                .param("json", json)
                .param("csv", csv)
                .param("at", Timestamp.from(at))
                .param("case", survey.value())
                .update();
    }

    void verdict(CaseId survey, String verdict) {
        jdbc.sql("update app.survey set verdict = :verdict where case_id = :case")
                .param("verdict", verdict)
                .param("case", survey.value())
                .update();
    }

    /** @return false if the year's last edition has the same bytes */
    boolean publish(CaseId survey, Instant at) {
        record Files(int year, String json, String csv) {}
        Files files = jdbc.sql("select year, json, csv from app.survey where case_id = :case")
                .param("case", survey.value())
                .query((rs, n) -> new Files(rs.getInt(1), rs.getString(2), rs.getString(3)))
                .single();
        return jdbc.sql("""
                        with last as (select edition, json_sha256, csv_sha256 from app.publication where year = :year order by edition desc limit 1)
                        insert into app.publication (year, edition, case_id, json, csv, json_sha256, csv_sha256, published_at)
                        select :year, coalesce((select edition from last), 0) + 1, :case, :json, :csv, :jsonHash, :csvHash, :at
                        where not exists (select 1 from last where json_sha256 = :jsonHash and csv_sha256 = :csvHash)
                        """)
                        .param("year", files.year())
                        .param("case", survey.value())
                        .param("json", files.json())
                        .param("csv", files.csv())
                        .param("jsonHash", sha256(files.json()))
                        .param("csvHash", sha256(files.csv()))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
