package no.throughgate.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes the access log: who, what, when, with what result. Of what was asked for it keeps a case's number or an
 * obligation's, never the text of an address: that may be anything, also somebody's name.
 */
@Component
@ConditionalOnWebApplication
class AccessRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param log the cases that were touched; none = the one that the address names, if it does */
    void write(CurrentUser user, String action, AccessLog log, HttpServletRequest request, int result) {
        List<String> cases = log.cases();
        var asked = pathVariables(request);
        var named = cases.isEmpty() ? caseNumber(asked.get("caseNumber")) : cases.size() == 1 ? cases.get(0) : null;
        jdbc.sql("""
                        insert into audit.access (at, user_id, units, case_id, obligation_id, shown_cases, action, result, emergency)
                        values (:at, :user, :units,
                            coalesce(:case, case when :shown::text[] is null then (select o.case_id from app.obligation o where o.obligation_id = :obligation) end),
                            :obligation, :shown, :action, :result, :emergency)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("user", user.id().value())
                .param(
                        "units",
                        user.units().stream().map(UnitId::value).sorted().collect(Collectors.joining(" ")))
                .param("case", named, Types.VARCHAR)
                .param("obligation", number(asked.get("id")), Types.BIGINT)
                .param("shown", cases.size() > 1 ? cases.toArray(String[]::new) : null)
                .param("action", action)
                .param("result", result)
                .param("emergency", log.emergency().isPresent())
                .update();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    private static @Nullable String caseNumber(@Nullable String text) {
        try {
            return text == null ? null : new CaseId(text).value();
        } catch (Problem notANumber) {
            return null;
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
