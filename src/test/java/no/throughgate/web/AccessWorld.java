package no.throughgate.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Identity;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.challenge.Challenges;
import no.throughgate.challenge.Raised;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import no.throughgate.note.Notes;
import no.throughgate.note.Written;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A case with one of everything that the access matrix names, each with its id. What a new column of
 * {@code docs/access/relations.csv} opens is made here, under the column's name.
 */
record AccessWorld(CaseId caseId, Map<String, String> ids) {

    String id(String word) {
        return ids.getOrDefault(word, "0");
    }

    /** Makes such a case. */
    @Component
    static class Maker {

        private final Cases cases;
        private final CaseDriver drive;
        private final Challenges challenges;
        private final Notes notes;
        private final JdbcClient jdbc;

        Maker(Cases cases, CaseDriver drive, Challenges challenges, Notes notes, JdbcClient jdbc) {
            this.cases = cases;
            this.drive = drive;
            this.challenges = challenges;
            this.notes = notes;
            this.jdbc = jdbc;
        }

        /** @param ngo raises the matter; NAV keeps its consent for housing, probation has lost it */
        AccessWorld make(int number, String prison, String municipality, String ngo, LocalDate today) {
            var release = new ReleaseDate(today.plusDays(200), ReleaseType.SENTENCE_END, Certainty.CALCULATED);
            var person = new Identity("%011d".formatted(90_000 + number), "Prøve Matrise " + number, 1990, "F", "nb");
            var caseId = drive.adopt(cases.open(new OpenCase(
                    "matrix",
                    "matrix-" + number,
                    person,
                    new UnitId(prison),
                    today,
                    false,
                    release,
                    municipality,
                    null)));
            var ids = new HashMap<String, String>();
            share(caseId);
            meet(caseId, today, ids);
            var nav = "/nav/" + municipality;
            ids.put("case", caseId.value());
            ids.put("step", "" + drive.open(caseId, "clarifyHousing").value());
            ids.put("act", ids.get("step"));
            ids.put(
                    "offer",
                    one(
                            "select min(obligation_id) from app.obligation where state = 'OFFERED' and info_lane = 'CONTENT' and receiver_unit = ? and case_id = ?",
                            nav,
                            caseId.value()));
            ids.put(
                    "healthStep",
                    one(
                            "select min(obligation_id) from app.obligation where info_lane = 'RESTRICTED' and closed_at is null and receiver_unit = ? and case_id = ?",
                            prison + "/health",
                            caseId.value()));
            ids.put(
                    "notice",
                    one(
                            "select min(notice_id) from app.notice where to_user is null and acknowledged_at is null and to_unit = ? and case_id = ?",
                            nav,
                            caseId.value()));
            ids.put(
                    "laterNotice",
                    one(
                            "select max(notice_id) from app.notice where to_user is null and acknowledged_at is null and to_unit = ? and case_id = ?",
                            nav,
                            caseId.value()));
            ids.put(
                    "consent",
                    one(
                            "select min(consent_id) from app.consent where ended_at is null and case_id = ?",
                            caseId.value()));
            ids.put(
                    "matter",
                    challenges
                            .raise(Raised.by(ngo), Raised.somebody(ngo, "ngo-staff"))
                            .value());
            ids.put("meeting", ids.get("minutes"));
            notes.write(
                    caseId,
                    new Written(LifeArea.GENERAL, new UnitId(prison), false, "Ringte hjem i dag"),
                    Staff.actor(prison, "prison-staff", "matrix-writer"));
            ids.put("note", one("select min(note_id) from app.note where case_id = ?", caseId.value()));
            ids.put("receiver", prison);
            return new AccessWorld(caseId, ids);
        }

        private void share(CaseId caseId) {
            drive.done(caseId, "holdIntakeTalk");
            drive.done(
                    caseId,
                    "recordConsents",
                    Map.of(
                            "consentScope",
                            "SOME",
                            "sharedWith",
                            List.of("NAV", "PROBATION"),
                            "sharedAbout",
                            List.of("HOUSING"),
                            "givenHow",
                            "WRITTEN"));
            jdbc.sql(
                            "update app.consent set ended_at = starts_on, ended_because = 'WITHDRAWN' where case_id = ? and to_unit like '/probation/%'")
                    .param(caseId.value())
                    .update();
        }

        private void meet(CaseId caseId, LocalDate today, Map<String, String> ids) {
            drive.done(caseId, "offerMapping", "makePlan", "recordAgreement");
            drive.done(
                    caseId,
                    "callMeeting",
                    Map.of(
                            "meetOn",
                            today.plusDays(30).toString(),
                            "startsAt",
                            "10:00",
                            "minutes",
                            60,
                            "place",
                            "Møterom 2"));
            drive.done(caseId, "holdFirstMeeting", Map.of("present", List.of("PERSON")));
            drive.take(caseId, "recordDecisions");
            ids.put(
                    "appointment",
                    one("select min(appointment_id) from app.appointment where case_id = ?", caseId.value()));
            ids.put("invited", ids.get("appointment"));
            ids.put("minutes", one("select min(meeting_id) from app.meeting where case_id = ?", caseId.value()));
        }

        /** Health has more to do in the case than before. */
        void moreHealth(CaseId caseId) {
            drive.enter(caseId, "health-continuity");
            drive.done(
                    caseId, "reviewHealthNeed", Map.of("healthNeed", true, "onMedicine", true, "overdoseRisk", true));
        }

        private String one(String sql, Object... params) {
            return jdbc.sql(sql)
                    .params(params)
                    .query(Long.class)
                    .optional()
                    .map(String::valueOf)
                    .orElseThrow(() -> new AssertionError("the case has none: " + sql));
        }
    }
}
