package no.throughgate.survey;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.metrics.Period;
import org.jspecify.annotations.Nullable;
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

    /** What the year's last edition says; empty where it has none. */
    Optional<Last> last(int year) {
        return jdbc.sql("""
                        select edition, json, json_sha256, csv_sha256 from app.publication where year = :year order by edition desc limit 1
                        """)
                .param("year", year)
                .query((rs, n) -> new Last(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .optional();
    }

    /** An edition that has been published. */
    record Last(int edition, String json, String jsonSha256, String csvSha256) {

        boolean says(YearFiles files) {
            return jsonSha256.equals(files.sha256(Format.JSON)) && csvSha256.equals(files.sha256(Format.CSV));
        }
    }

    YearFiles files(CaseId survey) {
        return jdbc.sql("select json, csv, xlsx, pdf from app.survey where case_id = :case")
                .param("case", survey.value())
                .query((rs, n) -> new YearFiles(rs.getString(1), rs.getString(2), rs.getBytes(3), rs.getBytes(4)))
                .single();
    }

    /** @param sameFiguresAs the edition whose figures it says in other words; null where its figures are its own */
    void publish(CaseId survey, int edition, YearFiles files, @Nullable Integer sameFiguresAs, Instant at) {
        jdbc.sql("""
                        insert into app.publication (year, edition, case_id, json, csv, xlsx, pdf, json_sha256, csv_sha256, xlsx_sha256,
                            pdf_sha256, same_figures_as, published_at)
                        values (:year, :edition, :case, :json, :csv, :xlsx, :pdf, :jsonHash, :csvHash, :xlsxHash, :pdfHash, :same, :at)
                        """)
                .param("year", year(survey).year())
                .param("edition", edition)
                .param("case", survey.value())
                .param("json", files.json())
                .param("csv", files.csv())
                .param("xlsx", files.xlsx())
                .param("pdf", files.pdf())
                .param("jsonHash", files.sha256(Format.JSON))
                .param("csvHash", files.sha256(Format.CSV))
                .param("xlsxHash", files.sha256(Format.XLSX))
                .param("pdfHash", files.sha256(Format.PDF))
                .param("same", sameFiguresAs, Types.INTEGER)
                .param("at", Timestamp.from(at))
                .update();
    }
}
