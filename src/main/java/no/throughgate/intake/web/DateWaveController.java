package no.throughgate.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.intake.FieldProblem;
import no.throughgate.intake.UnusableFile;
import no.throughgate.intake.WaveRequests;
import no.throughgate.intake.WaveRequests.Rejected;
import no.throughgate.intake.WaveRequests.Taken;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.DateMoves.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes a wave of moved release dates, and says how far it has come. The work itself is done in the background. */
@RestController
class DateWaveController {

    /** @param line of the CSV, where the header is 1; of JSON, the place in the list, from 1 */
    record Rejection(long line, String field, String message) {}

    /**
     * @param wave  ask for its progress by this id; absent if every date was there already
     * @param known had the date before and are left alone
     */
    record Accepted(@Nullable Long wave, int cases, int known, List<Rejection> rejected) {}

    record Refused(String caseId, String message) {}

    record Standing(long wave, int total, int moved, int left, List<Refused> refused) {}

    private final WaveRequests waves;
    private final DateMoves moves;
    private final MessageSource messages;
    private final AccessLog log;

    DateWaveController(WaveRequests waves, DateMoves moves, MessageSource messages, AccessLog log) {
        this.waves = waves;
        this.moves = moves;
        this.messages = messages;
        this.log = log;
    }

    /** {@code {"reason": "...", "moves": [{"stay": "1001", "source": "KDI", "new_date": ..., "type": ..., "certainty": ...}]}} */
    @PostMapping(path = "/api/date-waves", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Access(value = Permission.OPERATE, logged = true)
    ResponseEntity<?> json(@RequestBody JsonNode body, CurrentUser user, Locale locale) throws UnusableFile {
        List<Map<String, String>> members = StreamSupport.stream(
                        body.path("moves").spliterator(), false)
                .map(DateWaveController::texts)
                .toList();
        String reason = body.path("reason").asString("");
        return answer(waves.members(members, reason, user.id().value()), locale);
    }

    @PostMapping(path = "/api/date-waves", consumes = "text/csv")
    @Access(value = Permission.OPERATE, logged = true)
    ResponseEntity<?> csv(
            @RequestBody String lines, @RequestParam(defaultValue = "") String reason, CurrentUser user, Locale locale)
            throws UnusableFile {
        return answer(waves.csv(lines, reason, user.id().value()), locale);
    }

    @GetMapping("/api/date-waves/{id}")
    @Access(value = Permission.OPERATE, logged = true)
    Standing standing(@PathVariable long id, Locale locale) {
        Progress progress = moves.progress(id);
        List<Refused> refused = moves.refused(id).stream()
                .map(one -> new Refused(one.caseId().value(), say(one.messageKey(), locale)))
                .toList();
        int left = progress.cases() - progress.applied() - progress.refused();
        return new Standing(id, progress.cases(), progress.applied(), left, refused);
    }

    private ResponseEntity<?> answer(Taken taken, Locale locale) {
        log.touched(taken.moving());
        List<Rejection> rejected =
                taken.rejected().stream().map(one -> rejection(one, locale)).toList();
        if (taken.moving().isEmpty() && taken.known() == 0) {
            ProblemDetail nothing = ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST, messages.getMessage("intake.moves.none", null, locale));
            nothing.setProperty("errors", rejected);
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(nothing);
        }
        Long wave = taken.wave().isPresent() ? taken.wave().getAsLong() : null;
        return ResponseEntity.accepted().body(new Accepted(wave, taken.moving().size(), taken.known(), rejected));
    }

    private Rejection rejection(Rejected one, Locale locale) {
        FieldProblem problem = one.problem();
        return new Rejection(
                one.line(),
                problem.field(),
                say(problem.messageKey(), locale, problem.args().toArray()));
    }

    private String say(String key, Locale locale, Object... args) {
        return String.valueOf(messages.getMessage(key, args, key, locale));
    }

    private static Map<String, String> texts(JsonNode member) {
        Map<String, String> texts = new LinkedHashMap<>();
        member.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                texts.put(field.getKey(), field.getValue().asString());
            }
        });
        return texts;
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableFile unusable, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                say(unusable.messageKey(), locale, unusable.args().toArray()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, messages.getMessage("intake.notJson", null, locale));
    }
}
