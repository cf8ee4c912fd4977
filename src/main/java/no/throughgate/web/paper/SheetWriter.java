package no.throughgate.web.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.appointment.Stop;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.web.paper.PaperAnswers.Known;
import no.throughgate.web.paper.Sheet.Box;
import no.throughgate.web.paper.Sheet.Call;
import no.throughgate.web.paper.Sheet.Row;
import org.jspecify.annotations.Nullable;

/** From what is known to the words on the paper. What is not decided is said to be so; what the printer may not know, whom to ask. */
final class SheetWriter {

    private final PaperWords words;
    private final Known known;
    private final @Nullable LocalDate release;

    SheetWriter(PaperWords words, Known known, @Nullable LocalDate release) {
        this.words = words;
        this.known = known;
        this.release = release;
    }

    Box gate() {
        if (!open(LifeArea.FAMILY_AND_NETWORK)) {
            return box("gate", words.say("ask.prison"));
        }
        return known.latest(PaperAnswers.GATE)
                .map(said -> box(
                        "gate",
                        words.free(said.first("whoMeets", "officerName", "contactName")),
                        words.free(said.unit()),
                        Stream.of(
                                        said.time("meetingTime").map(words::time),
                                        Optional.of(words.free(said.text("meetingPlace"))))
                                .flatMap(Optional::stream)
                                .filter(part -> !part.isEmpty())
                                .reduce((time, place) -> time + ", " + place)
                                .orElse(""),
                        phone(said),
                        said.text("transport").isEmpty() ? "" : words.code("transport", said.text("transport"))))
                .orElseGet(() -> box("gate", words.say("gate.none"), words.say("gate.none.ask")));
    }

    Box home() {
        if (!open(LifeArea.HOUSING)) {
            return box("home", words.say("ask.housing"));
        }
        Optional<Said> moveIn = known.latest("arrangeMoveIn").filter(this::inTime);
        if (moveIn.isPresent()) {
            return moveIn.map(said -> home(words.say("home.own"), said, "moveInOn"))
                    .get();
        }
        return known.latest(PaperAnswers.BED)
                .map(said -> home(words.free(said.text("address")), said, "availableFrom"))
                .or(() -> known.latest("decideHome")
                        .filter(said -> said.text("homeDecision").equals("GRANTED"))
                        .map(said -> home(words.say("home.granted"), said, "moveInFrom")))
                .or(() -> known.latest(PaperAnswers.OWN_HOME)
                        .filter(said -> said.text("housingNeed").equals("OWN_HOME"))
                        .map(said -> box("home", words.say("home.own"))))
                .orElseGet(() -> box("home", words.say("home.none"), words.say("home.none.ask")));
    }

    private Box home(String strong, Said said, String from) {
        return box(
                "home",
                strong,
                said.date(from).map(day -> words.say("from", words.day(day))).orElse(""),
                said.text("keysAt").isEmpty() ? "" : words.say("home.keys", words.free(said.text("keysAt"))),
                words.free(said.text("contactName")),
                phone(said));
    }

    private boolean inTime(Said moveIn) {
        return release == null
                || moveIn.date("moveInOn").filter(day -> !day.isAfter(release)).isPresent();
    }

    Box money() {
        if (!open(LifeArea.INCOME_AND_DEBT)) {
            return box("money", words.say("ask.nav"));
        }
        var lines = new ArrayList<String>();
        known.latest("setFirstPayment").ifPresent(said -> {
            said.date("firstPaymentOn").ifPresent(day -> lines.add(words.say("money.first", words.day(day))));
            lines.add(words.say("money.amount", said.text("amount"), words.code("paid", said.text("paidHow"))));
            lines.add(words.free(said.unit()));
        });
        known.latest(PaperAnswers.AID)
                .ifPresent(said -> lines.add(words.say(
                        "money.aid",
                        said.text("amount"),
                        said.date("paidOn").map(words::day).orElse(""))));
        return lines.isEmpty()
                ? box("money", words.say("money.none"), words.say("money.none.ask"))
                : box("money", lines.get(0), lines.subList(1, lines.size()).toArray(String[]::new));
    }

    Box medicine() {
        if (!open(LifeArea.HEALTH_AND_SUBSTANCE)) {
            return box("medicine", words.say("ask.health"));
        }
        var supply = known.latest(PaperAnswers.SUPPLY)
                .map(said -> words.say(
                        "medicine.supply",
                        said.text("days"),
                        said.date("nextDoseOn").map(words::day).orElse("")));
        return known.latest(PaperAnswers.MEDICINE)
                .map(said -> box(
                        "medicine",
                        words.say(
                                "medicine.dose",
                                said.date("firstDoseOn").map(words::day).orElse("")
                                        + said.time("firstDoseAt")
                                                .map(time -> " " + words.time(time))
                                                .orElse("")),
                        words.free(said.text("place")),
                        words.free(said.text("contactName")),
                        phone(said),
                        supply.orElse("")))
                .or(() -> supply.map(line -> box("medicine", line)))
                .orElseGet(() -> box(
                        "medicine",
                        words.say(
                                known.latest("reviewHealthNeed")
                                                .filter(said ->
                                                        said.text("onMedicine").equals("false"))
                                                .isPresent()
                                        ? "medicine.no"
                                        : "medicine.none")));
    }

    /** @param days so many from the release on; @param most rows at most */
    List<Row> days(List<Stop> stops, int days, int most) {
        LocalDate first = release;
        if (first == null) {
            return List.of();
        }
        List<Row> rows = Stream.concat(
                        stops.stream().map(this::dated),
                        Stream.of(probation(), treatment()).flatMap(Optional::stream))
                .filter(one -> !one.day().isBefore(first) && one.day().isBefore(first.plusDays(days)))
                .sorted(Comparator.comparing(Dated::day)
                        .thenComparing(one -> one.row().time()))
                .map(Dated::row)
                .toList();
        if (rows.size() > most) {
            words.cut();
        }
        return rows.stream().limit(most).toList();
    }

    private record Dated(LocalDate day, Row row) {}

    private Dated dated(Stop stop) {
        var from = words.time(stop.startsAt().atZone(Oslo.ZONE).toLocalTime());
        var until = words.time(stop.endsAt().atZone(Oslo.ZONE).toLocalTime());
        var where = Stream.of(stop.whom(), stop.place())
                .filter(part -> part != null && !part.isEmpty())
                .map(words::free)
                .reduce((whom, place) -> whom + ", " + place)
                .orElse("");
        var what = stop.kind() == null ? words.say("errand.OTHER") : words.code("errand", stop.kind());
        return new Dated(stop.day(), new Row(words.day(stop.day()), from + "–" + until, what, where));
    }

    private Optional<Dated> probation() {
        return known.latest("bookFirstMeeting")
                .flatMap(said -> promised(said, "meetingOn", "meetingAt", "meetingPlace", "PROBATION"));
    }

    private Optional<Dated> treatment() {
        return known.latest(PaperAnswers.TREATMENT)
                .flatMap(said -> promised(said, "appointmentOn", "appointmentAt", "place", "HEALTH"));
    }

    private Optional<Dated> promised(Said said, String on, String at, String place, String errand) {
        return said.date(on)
                .map(day -> new Dated(
                        day,
                        new Row(
                                words.day(day),
                                said.time(at).map(words::time).orElse(""),
                                words.code("errand", errand),
                                words.free(said.unit()) + ", " + words.free(said.text(place)))));
    }

    /** People first, then the numbers that always answer. */
    List<Call> calls() {
        var calls = new ArrayList<Call>();
        known.latest(PaperAnswers.COORDINATION).ifPresent(said -> call(said, "newCoordinatorName", calls));
        known.latest("acceptCompanionship").ifPresent(said -> call(said, "companionName", calls));
        known.latest("acceptSupervision").ifPresent(said -> call(said, "contactName", calls));
        calls.add(new Call("55 55 33 33", words.say("call.nav")));
        calls.add(new Call("116 117", words.say("call.116117")));
        calls.add(new Call("116 123", words.say("call.116123")));
        calls.add(new Call("113", words.say("call.113")));
        return calls;
    }

    private void call(Said said, String name, List<Call> calls) {
        if (!said.text("contactPhone").isEmpty()) {
            calls.add(
                    new Call(said.text("contactPhone"), words.free(said.text(name)) + ", " + words.free(said.unit())));
        }
    }

    private String phone(Said said) {
        return said.text("contactPhone").isEmpty() ? "" : words.say("phone", said.text("contactPhone"));
    }

    private boolean open(LifeArea area) {
        return known.open().contains(area.name());
    }

    private Box box(String key, String strong, String... lines) {
        return new Box(
                words.say(key),
                strong,
                Stream.of(lines).filter(line -> !line.isBlank()).toList());
    }
}
