package no.throughgate.workshop;

import java.util.List;
import java.util.Map;
import no.throughgate.planning.RuleTables;
import org.jspecify.annotations.Nullable;

/**
 * The tables as a proposal would make them.
 *
 * @param base the edition it is put on top of: the newest when it was drafted
 * @param files of every table in which they differ from what came with the application
 * @param lost changes that have lost their row; the others stand as they are
 * @param troubles what does not hold; empty if it can be published
 * @param moreTime the musts that have more time by it, or may have, than by the edition it is put on top of
 * @param tables null where they cannot be read at all
 */
public record Drafted(
        int base,
        Map<String, String> files,
        List<RowDifference> differences,
        List<Lost> lost,
        List<Trouble> troubles,
        List<String> moreTime,
        @Nullable RuleTables tables) {

    /**
     * A change of a row that an edition has taken away since, or a new row that an edition has brought since.
     *
     * @param named what the row is or was about, by its inputs; empty where no edition knows it
     */
    public record Lost(RowChange change, Map<String, String> named) {

        public boolean gone() {
            return change.what() != RowChange.What.ADD;
        }
    }

    /**
     * @param rule the rule's name among those that hold of every edition, or UNREADABLE
     * @param about the kinds or rows it does not hold for
     */
    public record Trouble(String rule, List<String> about) {}

    /** By what one tells that these are the tables which somebody saw: of every file, in the order of their names. */
    public String sha256() {
        return PublishedEdition.sha256(files);
    }

    public boolean sound() {
        return troubles.isEmpty() && lost.isEmpty();
    }
}
