package no.throughgate.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.access.Access;
import no.throughgate.access.AccessLog;
import no.throughgate.access.Permission;
import no.throughgate.intake.InvalidStay;
import no.throughgate.intake.Receipt;
import no.throughgate.intake.StayIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes one stay event at a time. 202: it is kept, and the answer says whether it could be applied already. */
@RestController
class StayEventController {

    /**
     * @param outcome     WAITING, APPLIED, SUPERSEDED or DEAD
     * @param repeated    the same event had been delivered before; nothing was done again
     * @param explanation in the caller's language; absent when there is nothing to explain
     */
    record Answer(
            String kilde,
            String hendelseId,
            String oppholdId,
            String outcome,
            boolean repeated,
            @Nullable String caseId,
            @Nullable String explanation) {}

    record Rejection(String field, String message) {}

    private final StayIntake intake;
    private final MessageSource messages;
    private final AccessLog log;

    StayEventController(StayIntake intake, MessageSource messages, AccessLog log) {
        this.intake = intake;
        this.messages = messages;
        this.log = log;
    }

    @PostMapping("/api/stays/events")
    @Access(value = Permission.FEED, logged = true)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer receive(@RequestBody JsonNode body, Locale locale) throws InvalidStay {
        Receipt receipt = intake.receive(fields(body));
        if (receipt.caseId() != null) {
            log.touched(receipt.caseId());
        }
        return new Answer(
                receipt.source(),
                receipt.eventId(),
                receipt.stayId(),
                receipt.state().name(),
                receipt.repeated(),
                receipt.caseId() == null ? null : receipt.caseId().value(),
                receipt.reason() == null
                        ? null
                        : messages.getMessage(receipt.reason(), null, receipt.reason(), locale));
    }

    /** Numbers and texts alike become text; a nested value is not one of our fields and is left to its sender. */
    private static Map<String, String> fields(JsonNode body) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (body instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                    fields.put(member.getKey(), member.getValue().asString());
                }
            });
        }
        return fields;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidStay invalid, Locale locale) {
        ProblemDetail problem = problem("intake.invalid", locale);
        List<Rejection> errors = invalid.problems().stream()
                .map(one -> new Rejection(
                        one.field(),
                        messages.getMessage(one.messageKey(), one.args().toArray(), locale)))
                .toList();
        problem.setProperty("errors", errors);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return problem("intake.notJson", locale);
    }

    private ProblemDetail problem(String messageKey, Locale locale) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, messages.getMessage(messageKey, null, locale));
    }
}
