package no.throughgate.directory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.throughgate.kernel.UnitId;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Works out from the data files which units exist: some per prison, per municipality, per county and per country. */
final class Offices {

    private final List<Unit> units = new ArrayList<>();

    private Offices() {}

    static List<Unit> all(List<CSVRecord> municipalities, List<CSVRecord> prisons, List<CSVRecord> ngos) {
        Offices offices = new Offices();
        Map<String, String> countyOf = new TreeMap<>();
        municipalities.forEach(row -> countyOf.put(row.get("code"), row.get("county_code")));
        offices.add("/nav/state", "NAV, mottak av varsler fra fengsel", null, null, null);
        offices.add("/directorate/kdi", "Kriminalomsorgsdirektoratet", null, null, null);
        offices.add("/directorate/privacy", "Personvernombudet, Kriminalomsorgsdirektoratet", null, null, null);
        prisons.forEach(row -> offices.prison(row, countyOf));
        offices.municipalities(municipalities);
        ngos.forEach(row -> offices.add(
                "/ngo/" + row.get("slug"),
                row.get("name"),
                row.get("municipality_code"),
                countyOf.get(row.get("municipality_code")),
                null));
        return offices.units;
    }

    private void prison(CSVRecord row, Map<String, String> countyOf) {
        String path = "/prison/" + row.get("slug");
        String name = row.get("name");
        String code = row.get("municipality_code");
        String county = countyOf.get(code);
        add(path, name, code, county, row.get("organisation_number"));
        add(path + "/health", "Fengselshelsetjenesten, " + name, code, county, null);
        add(path + "/coordinator", "Tilbakeføringskoordinator, " + name, code, county, null);
    }

    private void municipalities(List<CSVRecord> rows) {
        List<CSVRecord> inForce =
                rows.stream().filter(row -> row.get("valid_until").isEmpty()).toList();
        Map<String, Long> bearers = inForce.stream().collect(groupingBy(row -> row.get("name"), counting()));
        Map<String, String> counties = new TreeMap<>();
        for (CSVRecord row : inForce) {
            counties.put(row.get("county_code"), row.get("county"));
            boolean ambiguous = bearers.get(row.get("name")) > 1;
            String place = ambiguous ? row.get("name") + " (" + row.get("county") + ")" : row.get("name");
            municipality(row.get("code"), place, row.get("county_code"));
        }
        counties.forEach(this::county);
    }

    private void municipality(String code, String place, String county) {
        add("/nav/" + code, "NAV " + place, code, county, null);
        add("/municipality/" + code + "/housing", "Boligkontoret, " + place + " kommune", code, county, null);
        add(
                "/municipality/" + code + "/coordination",
                "Koordinerende enhet, " + place + " kommune",
                code,
                county,
                null);
        add("/health/gp/" + code, "Fastlegekontakten, " + place + " kommune", code, county, null);
    }

    private void county(String code, String name) {
        add("/probation/" + code, "Friomsorgskontoret, " + name, null, code, null);
        add("/health/" + code, "Spesialisthelsetjenesten (DPS, TSB, LAR), " + name, null, code, null);
        add("/education/" + code, "Opplæringen i fengsel, " + name, null, code, null);
        add("/county-governor/" + code, "Statsforvalteren, " + name, null, code, null);
    }

    private void add(
            String path,
            String name,
            @Nullable String municipality,
            @Nullable String county,
            @Nullable String organisationNumber) {
        UnitId id = new UnitId(path);
        units.add(new Unit(id, id.agency(), name, municipality, county, organisationNumber));
    }
}
