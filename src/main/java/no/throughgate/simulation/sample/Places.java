package no.throughgate.simulation.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import no.throughgate.directory.DataFile;
import org.apache.commons.csv.CSVRecord;

/** Where people come from and where they serve: by inhabitants and by places, and four times as often near home. */
final class Places {

    private static final double OTHER_MUNICIPALITY = 5;
    private static final double NEAR_HOME = 4;

    record Town(String code, String county) {}

    private record Prison(String slug, String municipality, String county, double places, String takes) {}

    private final List<Town> towns;
    private final Map<String, Double> weights = new HashMap<>();
    private final List<Prison> prisons;

    Places() {
        DataFile.rows("sample-weights.csv")
                .forEach(row -> weights.put(row.get("code"), Double.valueOf(row.get("weight"))));
        towns = DataFile.rows("municipalities.csv").stream()
                .filter(row -> row.get("valid_until").isEmpty())
                .map(row -> new Town(row.get("code"), row.get("county_code")))
                .toList();
        Map<String, String> counties = new HashMap<>();
        towns.forEach(town -> counties.put(town.code(), town.county()));
        prisons = DataFile.rows("prisons.csv").stream()
                .map(row -> prison(row, counties))
                .toList();
    }

    private static Prison prison(CSVRecord row, Map<String, String> counties) {
        String town = row.get("municipality_code");
        return new Prison(
                row.get("slug"), town, counties.get(town), Double.parseDouble(row.get("places")), row.get("takes"));
    }

    Town home(Draws draws) {
        return pick(towns, town -> weights.getOrDefault(town.code(), OTHER_MUNICIPALITY), draws);
    }

    Town town(String code) {
        return towns.stream()
                .filter(town -> town.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no municipality " + code));
    }

    String prison(Town home, boolean woman, Draws draws) {
        return pick(prisons, prison -> weight(prison, home, woman), draws).slug();
    }

    /** A prison in the municipality itself where there is one that takes the person, else as anybody. */
    String prisonIn(Town home, boolean woman, Draws draws) {
        List<Prison> there = prisons.stream()
                .filter(prison -> prison.municipality().equals(home.code()) && weight(prison, home, woman) > 0)
                .toList();
        return there.isEmpty()
                ? prison(home, woman, draws)
                : pick(there, Prison::places, draws).slug();
    }

    private static double weight(Prison prison, Town home, boolean woman) {
        boolean takes = prison.takes().equals("B") || prison.takes().equals(woman ? "F" : "M");
        double near = prison.county().equals(home.county()) ? NEAR_HOME : 1;
        return takes ? prison.places() * near : 0;
    }

    private static <T> T pick(List<T> items, ToDoubleFunction<T> weight, Draws draws) {
        double at = draws.share() * items.stream().mapToDouble(weight).sum();
        for (T item : items) {
            at -= weight.applyAsDouble(item);
            if (at < 0) {
                return item;
            }
        }
        return items.get(items.size() - 1);
    }
}
