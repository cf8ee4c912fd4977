package no.throughgate.survey;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.kernel.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been published, byte for byte; and the files of a year that waits to be checked. */
@Component
public class Publications {

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param sameFiguresAs the edition whose figures it says in other words; null where its figures are its own
     * @param files in the order of {@link Format}; early editions lack some
     */
    public record Publication(
            int year,
            int edition,
            LocalDate publishedOn,
            @Nullable Integer sameFiguresAs,
            List<File> files) {}

    /** @param sha256 of its bytes, in hexadecimal */
    public record File(Format format, String sha256, long bytes) {}

    /** The latest year and its latest edition first. */
    public List<Publication> all() {
        return jdbc.sql("""
                        select year, edition, published_at, same_figures_as, pdf_sha256, xlsx_sha256, csv_sha256, json_sha256, octet_length(pdf) as pdf,
                            octet_length(xlsx) as xlsx, octet_length(csv) as csv, octet_length(json) as json
                        from app.publication order by year desc, edition desc
                        """)
                .query((rs, n) -> new Publication(
                        rs.getInt("year"),
                        rs.getInt("edition"),
                        Oslo.dateOf(rs.getTimestamp("published_at").toInstant()),
                        rs.getObject("same_figures_as", Integer.class),
                        Arrays.stream(Format.values())
                                .flatMap(format -> file(rs, format))
                                .toList()))
                .list();
    }

    private static Stream<File> file(ResultSet rs, Format format) {
        try {
            String hash = rs.getString(format.extension() + "_sha256");
            return hash == null ? Stream.of() : Stream.of(new File(format, hash, rs.getLong(format.extension())));
        } catch (SQLException e) {
            throw new IllegalStateException("a column is missing for " + format, e);
        }
    }

    public Optional<byte[]> file(int year, int edition, Format format) {
        return jdbc.sql("select " + format.extension()
                        + " from app.publication where year = :year and edition = :edition")
                .param("year", year)
                .param("edition", edition)
                .query((rs, n) -> Optional.ofNullable(bytes(rs, format)))
                .optional()
                .flatMap(file -> file);
    }

    /** As it would be published. */
    public Optional<byte[]> draft(int year, Format format) {
        return jdbc.sql("select " + format.extension() + """
                         from app.survey join app.matter using (case_id) where year = :year and status = 'OPEN'
                        """)
                .param("year", year)
                .query((rs, n) -> Optional.ofNullable(bytes(rs, format)))
                .optional()
                .flatMap(file -> file);
    }

    private static byte @Nullable [] bytes(ResultSet rs, Format format) throws SQLException {
        return switch (format) {
            case PDF, XLSX -> rs.getBytes(1);
            case CSV, JSON -> rs.getString(1) == null ? null : rs.getString(1).getBytes(StandardCharsets.UTF_8);
        };
    }
}
