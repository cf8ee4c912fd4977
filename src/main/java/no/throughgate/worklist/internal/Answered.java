package no.throughgate.worklist.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.forms.FormSchema;
import no.throughgate.forms.KnownAnswer;
import no.throughgate.worklist.internal.AskedBefore.Why;
import org.springframework.stereotype.Component;

/** Reads a filled-in form: by its own rules, and by the rule that what is known is not asked again without a reason. */
@Component
class Answered {

    private final AskedBefore askedBefore;

    Answered(AskedBefore askedBefore) {
        this.askedBefore = askedBefore;
    }

    /** @param errors a message by field; empty: it can be done with {@code values} */
    record Answers(Map<String, Object> values, Map<String, String> errors, Map<String, KnownAnswer> known, Why why) {

        boolean accepted() {
            return errors.isEmpty();
        }
    }

    Answers read(
            ObligationRow obligation,
            FormSchema form,
            Map<String, List<String>> typed,
            CurrentUser user,
            Locale locale) {
        var known = askedBefore.known(obligation, form, user);
        var why = Why.of(typed);
        var result = form.validate(typed, locale);
        var errors = result.accepted()
                ? askedBefore.unexplained(form, known, result.values(), why, locale)
                : result.errors();
        return new Answers(result.values(), errors, known, why);
    }

    void count(ObligationRow obligation, FormSchema form, Answers answers) {
        askedBefore.count(obligation, form, answers.known(), answers.why());
    }
}
