package no.throughgate.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Changes of the rules, from the first edited cell to the decision. */
public interface Proposals {

    /** Those that wait for a decision, and the reader's own draft. */
    List<Proposal> open(UserId reader);

    /** One that was sent, or the reader's own; hidden as if it were not there else. */
    Proposal one(long id, UserId reader);

    Optional<Proposal> draft(UserId by);

    /** Puts a row's change into the writer's draft, which is begun if there is none; what was changed of the row before is replaced. */
    long change(RowChange change, UserId by);

    /** A draft that publishes an older edition once more. */
    long restore(int edition, UserId by);

    void drop(long id, String table, String row, UserId by);

    /** Keeps what was typed, whether it is enough or not. */
    void write(long id, Typed typed, UserId by);

    /** @param effectiveOn a day, or what is none yet */
    record Typed(
            String reason, String effectiveOn, @Nullable Running running) {}

    void heard(long id, Hearing hearing, UserId by);

    void notHeard(long id, long hearing, UserId by);

    /** What still keeps a draft from being sent: message keys by the field they stand at. */
    Map<String, String> missing(Proposal proposal);

    /** Earlier editions that cases which run were kept out of, and which they would follow with this one. */
    List<Integer> bringsAlong(Proposal proposal);

    /** Hands a draft over for decision. @return what is missing; empty if it was sent */
    Map<String, String> send(long id, UserId by);

    void withdraw(long id, UserId by);

    /**
     * Publishes it as the next edition.
     *
     * @return the edition's number
     * @throws no.throughgate.kernel.Problem where the reader proposed it, or it no longer holds or changes anything; conflict where
     *     another edition has been published since the reader saw it, or the tables are others than those that were seen, or musts get more time and the reader has not said to have seen it
     */
    int publish(long id, UserId by, Yes yes);

    /**
     * A yes, and what it rests on.
     *
     * @param seenOn the edition on top of which the reader saw what it changes ({@link Drafted#base})
     * @param sha256 of the tables that the reader saw and could try out ({@link Drafted#sha256}): they are what is published, byte for byte
     * @param moreTime the reader has seen which musts get more time
     */
    record Yes(String because, int seenOn, String sha256, boolean moreTime) {}

    void refuse(long id, UserId by, String because);
}
