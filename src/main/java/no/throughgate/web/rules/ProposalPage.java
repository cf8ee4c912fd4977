package no.throughgate.web.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.forms.TypedDay;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.Oslo;
import no.throughgate.workshop.Hearing;
import no.throughgate.workshop.Proposal;
import no.throughgate.workshop.Proposals;
import no.throughgate.workshop.Proposals.Typed;
import no.throughgate.workshop.Running;
import no.throughgate.workshop.Tried;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything the page of one proposal shows, whichever of its forms was sent; and its forms, read. */
@Component
class ProposalPage {

    private static final List<String> AGENCIES = Stream.concat(
                    Arrays.stream(Agency.values()).map(Agency::name), Stream.of(Hearing.OTHER))
            .toList();

    private static final List<String> HEARING = List.of("agency", "who", "heardOn", "said");

    /** The model's name for what was typed and is kept nowhere yet. */
    static final String TYPED = "typed";

    private final Tried tried;
    private final Proposals proposals;
    private final Clock clock;

    ProposalPage(Tried tried, Proposals proposals, Clock clock) {
        this.tried = tried;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @param typed what was typed into the form that was refused */
    String fill(
            Proposal proposal, CurrentUser user, Map<String, String> errors, Map<String, String> typed, Model model) {
        boolean own = proposal.by().equals(user.id().value());
        model.addAttribute("proposal", proposal);
        model.addAttribute("drafted", proposal.draft() || proposal.waits() ? tried.drafted(proposal) : null);
        model.addAttribute(
                "brings",
                proposal.draft() || proposal.waits()
                        ? proposals.bringsAlong(proposal).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        : "");
        model.addAttribute("writes", own && proposal.draft());
        model.addAttribute("withdraws", own && proposal.waits());
        model.addAttribute("decides", !own && proposal.waits() && Permission.DECIDE_RULES.isHeldBy(user));
        model.addAttribute("ownWaits", own && proposal.waits());
        model.addAttribute("agencies", AGENCIES);
        model.addAttribute("runnings", Running.values());
        model.addAttribute("errors", errors);
        if (!typed.isEmpty() || !model.containsAttribute(TYPED)) {
            model.addAttribute(TYPED, typed);
        }
        model.addAttribute(
                "hearing",
                HEARING.stream().anyMatch(errors::containsKey)
                        || model.getAttribute(TYPED) instanceof Map<?, ?> kept
                                && HEARING.stream().anyMatch(kept::containsKey));
        return "rules/proposal";
    }

    /** Are there musts with more time that whoever says yes has to have seen? Nobody says yes to their own. */
    boolean givesMoreTime(long id, CurrentUser user) {
        Proposal proposal = proposals.one(id, user.id());
        return !proposal.by().equals(user.id().value())
                && !tried.drafted(proposal).moreTime().isEmpty();
    }

    /** Has anything been typed about somebody who was heard? */
    static boolean begun(Map<String, String> fields) {
        return !hearingOf(fields).isEmpty();
    }

    /** What was typed about somebody who was heard. */
    static Map<String, String> hearingOf(Map<String, String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        HEARING.stream()
                .filter(field -> !fields.getOrDefault(field, "").isBlank())
                .forEach(field -> typed.put(field, cut(fields.get(field), Limits.LONG)));
        return typed;
    }

    /** A day that can be read is kept as every form writes it; anything else as it was typed. */
    Typed typed(Map<String, String> fields) {
        String day = fields.getOrDefault("effectiveOn", "").strip();
        return new Typed(
                cut(fields.getOrDefault("reason", "").strip(), Limits.LONG),
                TypedDay.read(day).map(LocalDate::toString).orElse(cut(day, Limits.SHORT)),
                Arrays.stream(Running.values())
                        .filter(running -> running.name().equals(fields.get("running")))
                        .findFirst()
                        .orElse(null));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** Empty where something is wrong, which {@code errors} then says. */
    Optional<Hearing> hearing(Map<String, String> fields, Map<String, String> errors) {
        String agency = fields.getOrDefault("agency", "");
        String who = fields.getOrDefault("who", "").strip();
        String said = fields.getOrDefault("said", "").strip();
        Optional<LocalDate> on = TypedDay.read(fields.getOrDefault("heardOn", ""));
        if (!AGENCIES.contains(agency)) {
            errors.put("agency", "rules.error.choose");
        }
        if (who.isEmpty() || who.length() > Limits.SHORT) {
            errors.put("who", "rules.error.who");
        }
        if (on.isEmpty()) {
            errors.put("heardOn", "rules.error.day");
        } else if (on.get().isAfter(Oslo.dateOf(clock.instant()))) {
            errors.put("heardOn", "rules.error.future");
        }
        if (said.isEmpty() || said.length() > Limits.LONG) {
            errors.put("said", "rules.error.said");
        }
        return errors.isEmpty() ? on.map(day -> new Hearing(0, agency, who, day, said)) : Optional.empty();
    }
}
