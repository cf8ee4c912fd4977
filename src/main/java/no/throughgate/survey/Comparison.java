package no.throughgate.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measure;
import no.throughgate.planning.FigureCheckRule;
import no.throughgate.survey.Check.Line;
import no.throughgate.survey.Check.Number;
import no.throughgate.survey.Check.Part;
import no.throughgate.survey.Check.Remark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays a year beside the year before, as the files themselves say it, and says where to look. */
final class Comparison {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FigureCheckRule ofWhole;
    private final FigureCheckRule ofYearBefore;

    /**
     * @param ofWhole from where on too much is not recorded
     * @param ofYearBefore from where on a number has changed
     */
    Comparison(FigureCheckRule ofWhole, FigureCheckRule ofYearBefore) {
        this.ofWhole = ofWhole;
        this.ofYearBefore = ofYearBefore;
    }

    private record Key(String part, String what) {}

    /**
     * @param before null where the year before has not been published: then nothing has changed, and no more has a measure that had no
     *               figures in it
     */
    List<Part> of(JsonNode now, @Nullable JsonNode before) {
        var earlier = new LinkedHashMap<String, Map<Key, Number>>();
        if (before != null) {
            before.get("measures").forEach(one -> earlier.put(one.get("measure").asString(), numbers(one)));
        }
        var parts = new ArrayList<Part>();
        now.get("measures").forEach(one -> {
            String measure = one.get("measure").asString();
            parts.add(new Part(
                    measure, lines(Measure.valueOf(measure), numbers(one), earlier.getOrDefault(measure, Map.of()))));
        });
        return parts;
    }

    private static Map<Key, Number> numbers(JsonNode measure) {
        var numbers = new LinkedHashMap<Key, Number>();
        measure.get("figures")
                .forEach(figure -> numbers.put(
                        new Key(
                                figure.get("part").asString(),
                                figure.get("what").asString()),
                        figure.has("hidden")
                                ? new Number(true, null)
                                : new Number(
                                        false,
                                        new BigDecimal(figure.get("value").asString()))));
        return numbers;
    }

    private List<Line> lines(Measure measure, Map<Key, Number> now, Map<Key, Number> before) {
        var keys = new ArrayList<>(now.keySet());
        if (!now.isEmpty()) {
            before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(keys::add);
        }
        return keys.stream()
                .map(key -> {
                    Number is = number(now, key);
                    Number was = number(before, key);
                    return new Line(key.part(), key.what(), is, was, remark(measure, key, is, was, now));
                })
                .toList();
    }

    /** Where a measure has figures, what it does not count is zero; where it has none, it is blind. */
    private static Number number(Map<Key, Number> year, Key key) {
        Number nobody = year.isEmpty() || !Figure.zeroOfNobody(key.what()) ? Number.NONE : Number.ZERO;
        return year.getOrDefault(key, nobody);
    }

    private Remark remark(Measure measure, Key key, Number is, Number was, Map<Key, Number> now) {
        if (changed(key, is.value(), was.value())) {
            return Remark.CHANGED;
        }
        return notRecorded(measure, key, is.value(), now) ? Remark.NOT_RECORDED : Remark.NONE;
    }

    private boolean changed(Key key, @Nullable BigDecimal is, @Nullable BigDecimal was) {
        if (is == null || was == null) {
            return false;
        }
        BigDecimal by = is.subtract(was).abs();
        return by.signum() > 0
                && reaches(by, was, ofYearBefore)
                && (!Figure.zeroOfNobody(key.what()) || by.compareTo(BigDecimal.valueOf(ofYearBefore.least())) >= 0);
    }

    private boolean notRecorded(Measure measure, Key key, @Nullable BigDecimal is, Map<Key, Number> now) {
        if (is == null || !key.part().equals("NOT_RECORDED") && !key.part().endsWith("UNKNOWN")) {
            return false;
        }
        return now.entrySet().stream()
                .filter(whole -> measure.isTotal(whole.getKey().part())
                        && whole.getKey().what().equals(key.what()))
                .map(whole -> whole.getValue().value())
                .anyMatch(whole -> whole != null
                        && whole.signum() > 0
                        && reaches(is, whole, ofWhole)
                        && is.compareTo(BigDecimal.valueOf(ofWhole.least())) >= 0);
    }

    private static boolean reaches(BigDecimal part, BigDecimal whole, FigureCheckRule rule) {
        return part.multiply(HUNDRED).compareTo(whole.multiply(BigDecimal.valueOf(rule.percent()))) >= 0;
    }
}
