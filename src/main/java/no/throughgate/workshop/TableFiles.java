package no.throughgate.workshop;

import java.util.List;
import java.util.Map;
import no.throughgate.planning.RuleTables;

/** The rule tables as files: read into rows, written with rows changed, and read as the application would. Implemented by the room of the engine. */
public interface TableFiles {

    /** Every table's id, in the order in which a reader meets them. */
    List<String> ids();

    /** As it came with the application. */
    String shipped(String id);

    /** @throws IllegalStateException where the file is no such table */
    RuleTable table(String id, String file);

    /**
     * The file with some of its rows changed.
     *
     * @throws no.throughgate.kernel.Problem where a row that should change is no longer there
     */
    String changed(String id, String file, List<RowChange> changes);

    /** The files of an edition that was published, with what a newer application has brought since. */
    Map<String, String> completed(Map<String, String> published);

    /**
     * The tables as the application would go by them.
     *
     * @param files by id; what is not named is as it came with the application
     * @throws IllegalStateException where one cannot be read
     */
    RuleTables read(Map<String, String> files);
}
