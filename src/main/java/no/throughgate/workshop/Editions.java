package no.throughgate.workshop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The editions that have been decided. */
public interface Editions {

    /** In the order in which they were decided. */
    List<EditionNote> all();

    /** The latest first. */
    default List<EditionNote> latestFirst() {
        List<EditionNote> notes = new ArrayList<>(all());
        Collections.reverse(notes);
        return notes;
    }

    /** Those that changed rows of the table, or brought an older one back; the latest first. */
    List<EditionNote> changing(String table);

    Optional<EditionNote> find(int number);

    /** The newest that is not broken; 0 for what came with the application. */
    int newest();

    /** The files of every table in which it differs from what came with the application, byte for byte as they were decided. */
    Map<String, String> files(int number);

    /** Who was heard about it. */
    List<Hearing> heard(int number);

    /** A table in an edition, with the rows that a newer application has brought since. */
    RuleTable table(int number, String id);

    /** What it changed, against the edition before it. */
    List<RowDifference> changes(int number);

    List<PublishedEdition> published(Set<Integer> except);

    void broken(Map<Integer, String> faults);
}
