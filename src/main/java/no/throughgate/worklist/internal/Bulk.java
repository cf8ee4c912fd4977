package no.throughgate.worklist.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.HandoverReason;
import no.throughgate.obligation.Obligations;
import no.throughgate.worklist.Titles;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The same for several rows. Each is a transaction of its own: what cannot be done to one stops no other. */
@Component
class Bulk {

    static final int MOST = 100;

    private final ObligationPages pages;
    private final Obligations obligations;
    private final Titles titles;
    private final MessageSource messages;

    Bulk(ObligationPages pages, Obligations obligations, Titles titles, MessageSource messages) {
        this.pages = pages;
        this.obligations = obligations;
        this.titles = titles;
        this.messages = messages;
    }

    /**
     * What became of one row.
     *
     * @param number the case's; empty where the row is not the reader's to see
     * @param why    why it was not done; empty where it was
     */
    public record Result(long id, String title, String number, String why) implements Serializable {

        public boolean done() {
            return why.isEmpty();
        }
    }

    List<Result> claim(List<Long> ids, CurrentUser user, Locale locale) {
        return each(ids, user, locale, row -> obligations.claim(row.obligationId(), user.actor()));
    }

    List<Result> assign(
            List<Long> ids,
            CurrentUser user,
            Optional<UserId> colleague,
            Optional<HandoverReason> because,
            Locale locale) {
        if (colleague.isEmpty() || because.isEmpty()) {
            throw Problem.invalid("list.bulk.chooseWhomAndWhy");
        }
        return each(
                ids,
                user,
                locale,
                row -> obligations.assign(row.obligationId(), user.actor(), colleague.get(), because.get()));
    }

    private List<Result> each(List<Long> ids, CurrentUser user, Locale locale, Consumer<ObligationRow> verb) {
        if (ids.isEmpty()) {
            throw Problem.invalid("list.bulk.chooseRows");
        }
        if (ids.size() > MOST) {
            throw Problem.invalid("list.bulk.tooMany");
        }
        var results = new ArrayList<Result>();
        ids.stream().distinct().forEach(id -> results.add(one(id, user, locale, verb)));
        return results;
    }

    private Result one(long id, CurrentUser user, Locale locale, Consumer<ObligationRow> verb) {
        String title = "";
        String number = "";
        try {
            var row = pages.owed(new ObligationId(id), user);
            title = titles.of(row.row().kind(), locale);
            number = row.row().caseId().value();
            verb.accept(row);
            return new Result(id, title, number, "");
        } catch (Problem problem) {
            var missing = messages.getMessage("list.bulk.notThere", null, locale);
            var why = messages.getMessage(problem.messageKey(), problem.args().toArray(), missing, locale);
            return new Result(id, title, number, why.isEmpty() ? missing : why);
        } catch (ConcurrencyFailureException lost) {
            return new Result(id, title, number, messages.getMessage("obligation.changedMeanwhile", null, locale));
        }
    }
}
