package no.throughgate.process.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.throughgate.planning.RuleEdition;
import no.throughgate.planning.RuleTables;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.RuleTable;
import no.throughgate.workshop.TableFiles;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** The tables' files, read and written with the engine's own model of them. */
public final class DmnTableFiles implements TableFiles {

    /** Files that were read last: a page, its form and its preview ask for the same. */
    private static final int KEPT = 8;

    private final DmnRuleTables tables;
    private final Map<String, RuleTable> seen = latest();
    private final Map<Map<String, String>, RuleTables> read = latest();
    private final Map<Map<String, String>, Map<String, String>> whole = latest();

    public DmnTableFiles(DmnRuleTables tables) {
        this.tables = tables;
    }

    @Override
    public List<String> ids() {
        return ShippedTables.IDS;
    }

    @Override
    public String shipped(String id) {
        return tables.edition(RuleEdition.SHIPPED).table(id).file();
    }

    @Override
    public RuleTable table(String id, String file) {
        return seen.computeIfAbsent(file, text -> TableRows.read(id, table(text)));
    }

    @Override
    public String changed(String id, String file, List<RowChange> changes) {
        DmnModelInstance model = model(file);
        TableEditor editor = new TableEditor(model, table(model));
        changes.forEach(editor::change);
        return Dmn.convertToString(model);
    }

    /**
     * A file of before, with the rows of kinds that it has never heard of: a newer application brings them. Whether a kind that it
     * has heard of has a row is its own to say.
     */
    static String completed(String id, String file, String shipped, Set<String> unheard) {
        DmnModelInstance model = model(file);
        TableEditor editor = new TableEditor(model, table(model));
        TableRows.read(id, table(shipped)).rows().stream()
                .filter(row -> unheard.contains(row.cell("kind")))
                .forEach(row -> editor.change(new RowChange(id, row.id(), RowChange.What.ADD, row.cells())));
        return Dmn.convertToString(model);
    }

    @Override
    public Map<String, String> completed(Map<String, String> published) {
        return whole.computeIfAbsent(Map.copyOf(published), tables::completed);
    }

    @Override
    public RuleTables read(Map<String, String> files) {
        return read.computeIfAbsent(
                Map.copyOf(files), anew -> tables.read(tables.edition() + 1, tables.edition(tables.edition()), anew));
    }

    private static <K, V> Map<K, V> latest() {
        return Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        });
    }

    private static DecisionTable table(String file) {
        return table(model(file));
    }

    private static DecisionTable table(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static DmnModelInstance model(String file) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (DmnModelException e) {
            throw new IllegalStateException("No rule table: " + e.getMessage(), e);
        }
    }
}
