package no.throughgate.directory;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the tables in line with the product's data files, in one transaction of a few statements; a second run changes
 * nothing. What an operator has set (a contact address, a unit of their own) stays.
 */
@Component
class DirectoryLoader {

    private static final Logger log = LoggerFactory.getLogger(DirectoryLoader.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DemoPeople people;
    private final boolean demo;

    DirectoryLoader(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DemoPeople people,
            @Value("${throughgate.demo.people:false}") boolean demo) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.demo = demo;
    }

    void load() {
        List<CSVRecord> municipalities = DataFile.rows("municipalities.csv");
        List<CSVRecord> ngos = DataFile.rows("ngos.csv");
        List<Unit> units = Offices.all(municipalities, DataFile.rows("prisons.csv"), ngos);
        transaction.executeWithoutResult(status -> {
            // Nodes of a cluster that start together take turns.
            jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('throughgate.directory'))")
                    .query(Integer.class)
                    .single();
            int changed = loadMunicipalities(municipalities) + loadUnits(units) + loadNgoServices(ngos);
            if (demo) {
                changed += people.load(units);
            }
            log.info(
                    "Directory: {} municipalities, {} units, {} rows changed",
                    municipalities.size(),
                    units.size(),
                    changed);
        });
    }

    private int loadMunicipalities(List<CSVRecord> rows) {
        return jdbc.sql("""
                        insert into app.municipality as m (code, name, county_code, county, valid_from, valid_until)
                        select code, name, county_code, county, valid_from::date, nullif(valid_until, '')::date
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                            as t (code, name, county_code, county, valid_from, valid_until)
                        on conflict (code, valid_from) do update
                            set name = excluded.name, county_code = excluded.county_code, county = excluded.county,
                                valid_until = excluded.valid_until
                            where (m.name, m.county_code, m.county, m.valid_until)
                                is distinct from (excluded.name, excluded.county_code, excluded.county, excluded.valid_until)
                        """)
                .params(
                        column(rows, "code"),
                        column(rows, "name"),
                        column(rows, "county_code"),
                        column(rows, "county"),
                        column(rows, "valid_from"),
                        column(rows, "valid_until"))
                .update();
    }

    private int loadUnits(List<Unit> units) {
        return jdbc.sql("""
                        insert into app.unit as u
                            (unit_id, agency, name, municipality_code, county_code, organisation_number, contact_address)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        on conflict (unit_id) do update
                            set agency = excluded.agency, name = excluded.name, municipality_code = excluded.municipality_code,
                                county_code = excluded.county_code,
                                organisation_number = coalesce(u.organisation_number, excluded.organisation_number)
                            where (u.agency, u.name, u.municipality_code, u.county_code)
                                is distinct from (excluded.agency, excluded.name, excluded.municipality_code, excluded.county_code)
                        """)
                .params(
                        each(units, unit -> unit.id().value()),
                        each(units, unit -> unit.agency().name()),
                        each(units, Unit::name),
                        each(units, Unit::municipalityCode),
                        each(units, Unit::countyCode),
                        each(units, Unit::organisationNumber),
                        each(units, Simulated::address))
                .update();
    }

    private int loadNgoServices(List<CSVRecord> rows) {
        return jdbc.sql("""
                        insert into app.ngo_service (ngo_unit, county_code, rank)
                        select '/ngo/' || t.slug, c.county_code, t.rank::smallint
                        from unnest(?::text[], ?::text[], ?::text[]) as t (slug, counties, rank)
                        join (select distinct county_code from app.municipality where valid_until is null) c
                            on t.counties = '*' or c.county_code::text = any (string_to_array(t.counties, ','))
                        on conflict (county_code, ngo_unit) do nothing
                        """)
                .params(column(rows, "slug"), column(rows, "counties"), column(rows, "rank"))
                .update();
    }

    private static String[] column(List<CSVRecord> rows, String name) {
        return rows.stream().map(row -> row.get(name)).toArray(String[]::new);
    }

    private static String[] each(List<Unit> units, Function<Unit, @org.jspecify.annotations.Nullable String> part) {
        return units.stream().map(part).toArray(String[]::new);
    }
}
