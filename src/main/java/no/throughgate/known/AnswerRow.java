package no.throughgate.known;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered when an obligation was done. */
record AnswerRow(ObligationId id, String kind, LifeArea area, String unit, Instant at, Map<String, Object> data) {

    static final String COLUMNS =
            "o.obligation_id, o.kind, o.life_area, u.name as unit, r.recorded_at, r.data::text as data";

    static AnswerRow read(ResultSet row, int n) throws SQLException {
        return new AnswerRow(
                new ObligationId(row.getLong("obligation_id")),
                row.getString("kind"),
                LifeArea.valueOf(row.getString("life_area")),
                row.getString("unit"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                JsonMapper.shared().readValue(row.getString("data"), new TypeReference<Map<String, Object>>() {}));
    }
}
