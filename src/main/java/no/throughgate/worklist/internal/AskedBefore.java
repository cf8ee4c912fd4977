package no.throughgate.worklist.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.forms.AskedAgain;
import no.throughgate.forms.FormSchema;
import no.throughgate.forms.FormView;
import no.throughgate.forms.FormView.KnownView;
import no.throughgate.forms.KnownAnswer;
import no.throughgate.kernel.Problem;
import no.throughgate.known.KnownAnswers;
import no.throughgate.known.RepeatedQuestions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A form for one reader: what the case knows stands in it already, and to ask for it anew one says why. */
@Component
class AskedBefore {

    private final KnownAnswers known;
    private final RepeatedQuestions repeated;
    private final MessageSource messages;

    AskedBefore(KnownAnswers known, RepeatedQuestions repeated, MessageSource messages) {
        this.known = known;
        this.repeated = repeated;
        this.messages = messages;
    }

    Map<String, KnownAnswer> known(ObligationRow obligation, FormSchema form, CurrentUser user) {
        return known.of(obligation.row().caseId(), form, user.actor());
    }

    /** Before anything is typed: the known answers stand there. */
    FormView fresh(ObligationRow obligation, FormSchema form, CurrentUser user, Locale locale) {
        Map<String, KnownAnswer> answers = known(obligation, form, user);
        Map<String, List<String>> typed = new HashMap<>();
        answers.forEach((key, answer) -> typed.put(key, answer.typed()));
        return form.view(typed, Map.of(), answers, Map.of(), locale);
    }

    /** A message by field that differs from what is known and does not say why. */
    Map<String, String> unexplained(
            FormSchema form, Map<String, KnownAnswer> answers, Map<String, Object> values, Why why, Locale locale) {
        var errors = new HashMap<String, String>();
        known.unexplained(form, answers, values, why.reasons())
                .forEach(key -> errors.put(key, messages.getMessage("forms.error.known", null, locale)));
        return errors;
    }

    void count(ObligationRow obligation, FormSchema form, Map<String, KnownAnswer> answers, Why why) {
        repeated.record(obligation.row().caseId(), obligation.obligationId(), form, answers, why.reasons());
    }

    /** Why known fields are asked again, by field key, as the page sent it. */
    record Why(Map<String, AskedAgain> reasons) {

        static Why of(Map<String, List<String>> typed) {
            var reasons = new HashMap<String, AskedAgain>();
            typed.forEach((name, values) -> {
                if (name.endsWith(KnownView.AGAIN)
                        && !values.isEmpty()
                        && !values.get(0).isEmpty()) {
                    reasons.put(name.substring(0, name.length() - KnownView.AGAIN.length()), reason(values.get(0)));
                }
            });
            return new Why(reasons);
        }

        Map<String, String> chosen() {
            var chosen = new HashMap<String, String>();
            reasons.forEach((key, reason) -> chosen.put(key, reason.name()));
            return chosen;
        }

        private static AskedAgain reason(String typed) {
            try {
                return AskedAgain.valueOf(typed);
            } catch (IllegalArgumentException fromNoPageOfOurs) {
                throw Problem.invalid("obligation.refusal.chooseAReason");
            }
        }
    }
}
