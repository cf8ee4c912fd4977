package no.throughgate.worklist.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import no.throughgate.kernel.LifeArea;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a view, as an address says it; empty text = not narrowed. What an address says that no page of ours would say
 * narrows nothing.
 *
 * @param area   a life area
 * @param prison path of the unit where the case is
 * @param kind   of obligation
 * @param near   rank of the nearness to release, 1 to 4
 * @param flag   a {@link WorklistFlag}
 * @param who    who has taken it: {@code me}, {@code nobody}, or a colleague's {@link Colleagues#mark}
 * @param number a case's
 * @param find   {@code held}: what the reader has typed into the search field and the session holds
 */
record WorklistFilter(
        @Nullable String area,
        @Nullable String prison,
        @Nullable String kind,
        @Nullable String near,
        @Nullable String flag,
        @Nullable String who,
        @Nullable String number,
        @Nullable String find) {

    static final WorklistFilter NONE = new WorklistFilter("", "", "", "", "", "", "", "");

    static final String HELD = "held";

    WorklistFilter {
        area = known(area, Arrays.stream(LifeArea.values()).map(Enum::name).toArray(String[]::new));
        prison = shaped(prison, "/[a-z0-9/-]{1,80}");
        kind = shaped(kind, "[A-Za-z0-9]{1,60}");
        near = known(near, "1", "2", "3", "4");
        flag = known(flag, Arrays.stream(WorklistFlag.values()).map(Enum::name).toArray(String[]::new));
        who = shaped(who, "me|nobody|[0-9a-f]{12}");
        number =
                shaped(number == null ? null : number.strip().toUpperCase(java.util.Locale.ROOT), "TG-[A-Z0-9-]{1,20}");
        find = known(find, HELD);
    }

    /** In the order of the address; only what narrows. */
    Map<String, String> asParameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("area", area);
        all.put("prison", prison);
        all.put("kind", kind);
        all.put("near", near);
        all.put("flag", flag);
        all.put("who", who);
        all.put("number", number);
        all.put("find", find);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    public boolean narrows() {
        return !asParameters().isEmpty();
    }

    public boolean searches() {
        return !find.isEmpty() || !number.isEmpty();
    }

    public WorklistFilter withoutSearch() {
        return new WorklistFilter(area, prison, kind, near, flag, who, "", "");
    }

    WorklistFilter searching(String caseNumber, String held) {
        return new WorklistFilter(area, prison, kind, near, flag, who, caseNumber, held);
    }

    private static String known(@Nullable String value, String... words) {
        return value != null && Arrays.asList(words).contains(value) ? value : "";
    }

    private static String shaped(@Nullable String value, String pattern) {
        return value != null && value.matches(pattern) ? value : "";
    }
}
