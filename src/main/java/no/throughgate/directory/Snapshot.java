package no.throughgate.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;

/** The whole directory as it was at one reading; some thousand rows, so memory is the cheapest place for it. */
record Snapshot(
        Map<UnitId, Unit> units,
        Map<UnitId, String> addresses,
        Set<UnitId> capped,
        Map<UnitId, List<Member>> members,
        Map<UserId, String> names,
        Map<String, List<Municipality>> municipalities,
        Map<String, List<UnitId>> ngos,
        Map<String, Unit> prisons) {

    static final Snapshot EMPTY = of(List.of(), Map.of(), Set.of(), List.of(), List.of(), Map.of());

    static Snapshot of(
            List<Unit> units,
            Map<UnitId, String> addresses,
            Set<UnitId> capped,
            List<Member> members,
            List<Municipality> municipalities,
            Map<String, List<UnitId>> ngos) {
        return new Snapshot(
                units.stream().collect(toUnmodifiableMap(Unit::id, Function.identity())),
                addresses,
                capped,
                members.stream()
                        .sorted(Comparator.comparing(Member::simulated)
                                .thenComparing(member -> member.user().value()))
                        .collect(groupingBy(Member::unit)),
                members.stream().collect(toMap(Member::user, Member::displayName, (first, same) -> first)),
                municipalities.stream()
                        .sorted(Comparator.comparing(Municipality::validFrom).reversed())
                        .collect(groupingBy(Municipality::code)),
                ngos,
                units.stream()
                        .filter(unit -> unit.organisationNumber() != null)
                        .collect(toMap(unit -> String.valueOf(unit.organisationNumber()), Function.identity())));
    }
}
