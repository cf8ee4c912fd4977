package no.throughgate.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.metrics.Period;
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

    void computed(CaseId survey, YearFiles files, Instant at) {
        jdbc.sql("""
                        update app.survey set json = :json, csv = :csv, xlsx = :xlsx, pdf = :pdf, computed_at = :at where case_id = :case
                        """)
                .param("json", files.json())
                .param("csv", files.csv())
                .param("xlsx", files.xlsx())
                .param("pdf", files.pdf())
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

    /** Are all of its files there? What was computed before there were documents has none. */
    boolean complete(CaseId survey) {
        return jdbc.sql("select pdf is not null and xlsx is not null from app.survey where case_id = :case")
                .param("case", survey.value())
                .query(Boolean.class)
                .single();
    }

    /** @return false if the year's last edition has the same figures */
    boolean publish(CaseId survey, Instant at) {
        int year = year(survey).year();
        YearFiles files = jdbc.sql("select json, csv, xlsx, pdf from app.survey where case_id = :case")
                .param("case", survey.value())
                .query((rs, n) -> new YearFiles(rs.getString(1), rs.getString(2), rs.getBytes(3), rs.getBytes(4)))
                .single();
        return jdbc.sql("""
                        with last as (select edition, json_sha256, csv_sha256 from app.publication where year = :year order by edition desc limit 1)
                        insert into app.publication (year, edition, case_id, json, csv, xlsx, pdf, json_sha256, csv_sha256, xlsx_sha256,
                            pdf_sha256, published_at)
                        select :year, coalesce((select edition from last), 0) + 1, :case, :json, :csv, :xlsx, :pdf, :jsonHash, :csvHash, :xlsxHash,
                            :pdfHash, :at
                        where not exists (select 1 from last where json_sha256 = :jsonHash and csv_sha256 = :csvHash)
                        """)
                        .param("year", year)
                        .param("case", survey.value())
                        .param("json", files.json())
                        .param("csv", files.csv())
                        .param("xlsx", files.xlsx())
                        .param("pdf", files.pdf())
                        .param("jsonHash", files.sha256(Format.JSON))
                        .param("csvHash", files.sha256(Format.CSV))
                        .param("xlsxHash", files.sha256(Format.XLSX))
                        .param("pdfHash", files.sha256(Format.PDF))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
