package no.throughgate.web.dashboard;

import java.util.Locale;
import no.throughgate.access.Visibility;

/** What a release asks for, and of which unit. Reads {@code coming}, the releases ahead. */
enum Ask {
    RELEASE("true", "null::text"),
    HOME(area("HOUSING", "a.need = 'NEED'"), "'/municipality/' || m.municipality || '/housing'"),
    PROBATION("m.release_type in ('PAROLE', 'ELECTRONIC_MONITORING')", "'/probation/' || left(m.municipality, 2)"),
    /** Whom the person wants first; where she has named nobody, whom the county asks first. */
    COMPANY(area("FAMILY_AND_NETWORK", "exists (select 1 from app.ngo_wish w where w.case_id = m.case_id)"), """
            coalesce(m.ngo_unit, (select w.ranked[1] from app.ngo_wish w where w.case_id = m.case_id),
                (select s.ngo_unit from app.ngo_service s where s.county_code = left(m.municipality, 2) order by s.rank, s.ngo_unit limit 1))""");

    private final String rule;
    private final String unit;

    Ask(String rule, String unit) {
        this.rule = rule;
        this.unit = unit;
    }

    String rows() {
        return "select m.case_id, m.prison_unit, m.municipality, m.day, '%s' as what, %s as unit from coming m where %s"
                .formatted(name(), unit, rule);
    }

    /** In an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String area(String area, String rule) {
        return "exists (select 1 from app.life_area a where a.case_id = m.case_id and a.area = '%s' and %s and %s)"
                .formatted(area, rule, Visibility.AREA);
    }
}
