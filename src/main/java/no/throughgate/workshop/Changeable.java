package no.throughgate.workshop;

import java.util.Map;
import java.util.Set;

/**
 * What can be changed while the application runs: the clocks. Who owes what, what the law says and what the drawings name hang
 * together with models, words and the database, and are changed with the application.
 */
public final class Changeable {

    private static final Map<String, Set<String>> COLUMNS = Map.of(
            "due-dates",
                    Set.of(
                            "anchor",
                            "offset",
                            "unit",
                            "scaled",
                            "fixed",
                            "notBefore",
                            "minLead",
                            "minLeadUnit",
                            RuleTable.SOURCE,
                            RuleTable.TRUST),
            "accept-by", Set.of("amount", "unit", RuleTable.SOURCE, RuleTable.TRUST),
            "escalation-ladder", Set.of("grace", "unit", RuleTable.SOURCE, RuleTable.TRUST));

    private Changeable() {}

    public static Set<String> tables() {
        return COLUMNS.keySet();
    }

    public static boolean table(String id) {
        return COLUMNS.containsKey(id);
    }

    public static boolean column(String table, String name) {
        return COLUMNS.getOrDefault(table, Set.of()).contains(name);
    }

    /** Rows can come and go where a kind may be left out of a profile, and nowhere else. */
    public static boolean rows(String table) {
        return table.equals("due-dates");
    }
}
