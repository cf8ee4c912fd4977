package no.throughgate.known;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.throughgate.access.Visibility;
import no.throughgate.forms.FormCatalog;
import no.throughgate.forms.FormSchema;
import no.throughgate.forms.Said;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows a handover: the answers that the sender knows and the receiver may see by law or by consent, the obligation's
 * own life area first. Read afresh each time: what the person takes back is out of it at once.
 */
@Component
public class Packets {

    /** What the person agreed to share, and what was talked about when it was taken back, is nobody's news. */
    private static final String[] NEVER_SENT = {"recordConsents", "findOtherWay"};

    private static final String SQL = "select " + AnswerRow.COLUMNS + """
             from app.obligation h
            join app.obligation o on o.case_id = h.case_id and o.state = 'DONE' and o.kind <> all(:never)
                and o.receiver_unit <> h.receiver_unit and (o.info_lane <> 'RESTRICTED' or h.info_lane = 'RESTRICTED')
            join app.obligation_result r on r.obligation_id = o.obligation_id
            join app.unit u on u.unit_id = o.receiver_unit
            where h.obligation_id = :handover and h.closed_at is null and h.sender_unit <> h.receiver_unit and h.receiver_unit = any(:units)
                and (h.sender_unit in (o.receiver_unit, o.sender_unit) or o.info_lane = 'NOTICE'
                    or (o.info_lane = 'CONTENT' and app.content_open(o.case_id, o.life_area, array[h.sender_unit], :today)))
                and %s
            order by o.life_area <> h.life_area, o.life_area, r.recorded_at desc, o.obligation_id desc
            """.formatted(Visibility.ANSWERS);

    private final JdbcClient jdbc;
    private final FormCatalog forms;
    private final Timeline timeline;
    private final Clock clock;

    Packets(JdbcClient jdbc, FormCatalog forms, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Empty for a step inside one agency, and for whoever is not its receiver. */
    public List<Told> of(ObligationId handover, Actor reader, Locale locale) {
        // Asked again later, in the same form or in another: the latest word counts.
        Set<String> kinds = new HashSet<>();
        Set<String> meanings = new HashSet<>();
        return rows(handover, reader).stream()
                .filter(row -> kinds.add(row.kind()))
                .map(row -> new Told(row.area(), row.kind(), row.unit(), row.at(), said(row, meanings, locale)))
                .filter(told -> !told.answers().isEmpty())
                .toList();
    }

    /** The receiver says yes, and with it that what is known was read. */
    @Transactional
    public void confirm(CaseId caseId, ObligationId handover, Actor reader) {
        int answers = of(handover, reader, Locale.ENGLISH).stream()
                .mapToInt(told -> told.answers().size())
                .sum();
        Instant now = clock.instant();
        int first = answers == 0
                ? 0
                : jdbc.sql("""
                        insert into app.packet_reading (obligation_id, read_by, read_at, answers) values (:id, :by, :at, :answers)
                        on conflict do nothing
                        """)
                        .param("id", handover.value())
                        .param("by", reader.user().value())
                        .param("at", Timestamp.from(now))
                        .param("answers", answers)
                        .update();
        if (first == 1) {
            var detail = Map.of("answers", Integer.toString(answers));
            timeline.record(new Entry(caseId, now, "packet.read", reader.user().value(), null, handover, detail));
        }
    }

    private List<Said> said(AnswerRow row, Set<String> meanings, Locale locale) {
        return forms.form(row.kind())
                .map(form -> form.said(unsaid(form, row.data(), meanings), locale))
                .orElse(List.of());
    }

    /** Without what a later answer has said under the same name. */
    private static Map<String, Object> unsaid(FormSchema form, Map<String, Object> data, Set<String> meanings) {
        var left = new HashMap<>(data);
        form.fields().stream()
                .filter(field -> !field.knownAs().isEmpty() && data.containsKey(field.key()))
                .filter(field -> !meanings.add(field.knownAs()))
                .forEach(field -> left.remove(field.key()));
        return left;
    }

    private List<AnswerRow> rows(ObligationId handover, Actor reader) {
        var params = new HashMap<>(Visibility.params(reader, Oslo.dateOf(clock.instant())));
        params.put("handover", handover.value());
        params.put("never", NEVER_SENT);
        return jdbc.sql(SQL).params(params).query(AnswerRow::read).list();
    }
}
