package no.throughgate.planning;

import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Why a due date is what it is: the rule that was applied, and what limited it.
 *
 * @param offset as the rule states it
 * @param applied the offset after compression; equal to {@code offset} where nothing was compressed
 * @param horizon days from opening to release when the offset was compressed, else null
 * @param limit the last thing that moved the date away from the rule
 * @param rule what the rule alone would have given
 * @param extension the last time somebody put it off, null if nobody did
 * @param minLead the least time the owner gets, which counts when {@code limit} is MIN_LEAD or PAST_RELEASE
 */
public record DueReason(
        Anchor anchor,
        int offset,
        int applied,
        RuleUnit unit,
        Profile profile,
        @Nullable Integer horizon,
        Limit limit,
        @Nullable Extension extension,
        Instant rule,
        Amount minLead,
        Provenance provenance) {

    /** The due date as it was, and why it was put off. */
    public record Extension(Instant from, ExtensionReason because) {

        private static @Nullable Extension parse(String[] words) {
            return words.length < 3 ? null : new Extension(Instant.parse(words[1]), ExtensionReason.valueOf(words[2]));
        }
    }

    /** What moved a due date away from its rule. */
    public enum Limit {
        /** Nothing: the rule as it stands. */
        NONE,
        /** The owner's least time: nothing is born overdue. */
        MIN_LEAD,
        /** Not so soon after opening. */
        NOT_BEFORE_OPENING,
        /** The order is kept: what comes before a fixed gate may not come after it. */
        FIXED_GATE,
        /** What prepares a release must be done before it. */
        BEFORE_RELEASE,
        /** The release date moved later: nothing is due sooner for that. */
        NEVER_EARLIER,
        /** The release date moved earlier: nothing is due later for that. */
        NEVER_LATER,
        /** People have agreed on a day. */
        NAMED,
        /** Even with the least time it cannot be done before release. */
        PAST_RELEASE
    }

    /** One line for a database column; {@link #parse} reads it. */
    public String encode() {
        return String.join(
                "|",
                anchor.name(),
                Integer.toString(offset),
                Integer.toString(applied),
                unit.name(),
                profile.name(),
                horizon == null ? "" : horizon.toString(),
                extension == null ? limit.name() : limit + " " + extension.from() + " " + extension.because(),
                rule.toString(),
                Integer.toString(minLead.value()),
                minLead.unit().name(),
                provenance.trust().name(),
                provenance.source());
    }

    /** Reads what {@link #encode} wrote; anything else is an {@link IllegalArgumentException}. */
    public static DueReason parse(String line) {
        String[] part = line.split("\\|", 12);
        if (part.length != 12) {
            throw new IllegalArgumentException("No due reason: " + line);
        }
        String[] limit = part[6].split(" ");
        return new DueReason(
                Anchor.valueOf(part[0]),
                Integer.parseInt(part[1]),
                Integer.parseInt(part[2]),
                RuleUnit.valueOf(part[3]),
                Profile.valueOf(part[4]),
                part[5].isEmpty() ? null : Integer.valueOf(part[5]),
                Limit.valueOf(limit[0]),
                Extension.parse(limit),
                Instant.parse(part[7]),
                new Amount(Integer.parseInt(part[8]), RuleUnit.valueOf(part[9])),
                new Provenance(part[11], Trust.valueOf(part[10])));
    }

    /** The reason in sentences, for the reader's language: the rule, what was done to it if anything was, the source. */
    public List<MessageSourceResolvable> sentences() {
        return DueReasonSentences.of(this);
    }

    public DueReason limitedBy(Limit other) {
        return with(other, extension);
    }

    /** The same rule, put off by its owner. */
    public DueReason extended(Instant from, ExtensionReason because) {
        return with(limit, new Extension(from, because));
    }

    private DueReason with(Limit other, @Nullable Extension put) {
        return new DueReason(anchor, offset, applied, unit, profile, horizon, other, put, rule, minLead, provenance);
    }
}
