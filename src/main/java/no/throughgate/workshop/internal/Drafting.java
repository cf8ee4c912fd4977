package no.throughgate.workshop.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.throughgate.planning.Musts;
import no.throughgate.planning.RuleInvariant;
import no.throughgate.planning.RuleTables;
import no.throughgate.workshop.Changeable;
import no.throughgate.workshop.Drafted;
import no.throughgate.workshop.Drafted.Lost;
import no.throughgate.workshop.Drafted.Trouble;
import no.throughgate.workshop.Editions;
import no.throughgate.workshop.Proposal;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.RowDifference;
import no.throughgate.workshop.TableFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From changed rows to tables: on top of the newest edition, so that no proposal undoes what was published after it was begun. */
@Component
class Drafting {

    private final Editions editions;
    private final LostRows lostRows;
    private final TableFiles tables;

    Drafting(Editions editions, LostRows lostRows, TableFiles tables) {
        this.editions = editions;
        this.lostRows = lostRows;
        this.tables = tables;
    }

    Drafted of(Proposal proposal) {
        return of(proposal.restores(), proposal.changes());
    }

    /** A row's change by itself, whatever else the draft holds. */
    Drafted of(RowChange change) {
        return of(null, List.of(change));
    }

    private Drafted of(@Nullable Integer restores, List<RowChange> changes) {
        int newest = editions.newest();
        Map<String, String> base = tables.completed(editions.files(newest));
        List<Trouble> troubles = new ArrayList<>();
        List<Lost> lost = restores == null ? lost(base, changes) : List.of();
        Map<String, String> files =
                restores == null ? changed(base, changes, lost) : tables.completed(editions.files(restores));
        List<RowDifference> differences = new ArrayList<>();
        for (String id : tables.ids()) {
            if (Changeable.table(id)) {
                differences.addAll(Differences.between(tables, id, file(base, id), file(files, id)));
            }
        }
        RuleTables read = read(files, troubles);
        List<String> moreTime = read == null ? List.of() : Musts.withMoreTime(tables.read(base), read);
        return new Drafted(newest, files, differences, lost, troubles, moreTime, read);
    }

    private List<Lost> lost(Map<String, String> base, List<RowChange> changes) {
        return byTable(changes).entrySet().stream()
                .flatMap(one ->
                        lostRows.among(one.getValue(), tables.table(one.getKey(), file(base, one.getKey()))).stream())
                .toList();
    }

    /** With every change that still has its row. */
    private Map<String, String> changed(Map<String, String> base, List<RowChange> changes, List<Lost> lost) {
        Set<RowChange> without = lost.stream().map(Lost::change).collect(Collectors.toSet());
        Map<String, String> files = new HashMap<>(base);
        byTable(changes.stream().filter(change -> !without.contains(change)).toList())
                .forEach((id, rows) -> files.put(id, tables.changed(id, file(base, id), rows)));
        return files;
    }

    private static Map<String, List<RowChange>> byTable(List<RowChange> changes) {
        return changes.stream().collect(Collectors.groupingBy(RowChange::table, TreeMap::new, Collectors.toList()));
    }

    private String file(Map<String, String> files, String id) {
        String file = files.get(id);
        return file == null ? tables.shipped(id) : file;
    }

    private @Nullable RuleTables read(Map<String, String> files, List<Trouble> troubles) {
        try {
            RuleTables read = tables.read(files);
            for (RuleInvariant invariant : RuleInvariant.values()) {
                List<String> about = invariant.brokenBy(read);
                if (!about.isEmpty()) {
                    troubles.add(new Trouble(invariant.name(), about));
                }
            }
            return read;
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            troubles.add(new Trouble("UNREADABLE", List.of(String.valueOf(unreadable.getMessage()))));
            return null;
        }
    }
}
