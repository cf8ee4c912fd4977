package no.throughgate.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who a unit is, who leads it today and who serves a place. Reads memory only: the picture is taken at start, at
 * every change made here, and anew twice a minute for what another node or an operator changed.
 */
@Service
public class Directory {

    private final DirectoryStore store;
    private volatile Snapshot now = Snapshot.EMPTY;

    Directory(DirectoryStore store, DirectoryLoader loader) {
        this.store = store;
        loader.load();
        refresh();
    }

    /** Takes the picture anew; for whoever has changed the tables by other means. */
    @Scheduled(fixedDelayString = "${throughgate.directory.refresh:PT30S}", initialDelayString = "PT30S")
    public void refresh() {
        now = store.read();
    }

    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(now.units().get(id));
    }

    public boolean exists(UnitId id) {
        return now.units().containsKey(id);
    }

    /** Every active unit of the agency, by id. */
    public List<Unit> units(Agency agency) {
        return now.units().values().stream()
                .filter(unit -> unit.agency() == agency)
                .sorted(Comparator.comparing(unit -> unit.id().value()))
                .toList();
    }

    /** A prison as arriving data name it: by slug ({@code oslo}), unit ({@code /prison/oslo}) or organisation number. */
    public Optional<Unit> prison(String named) {
        Unit byNumber = now.prisons().get(named);
        if (byNumber != null) {
            return Optional.of(byNumber);
        }
        String slug = named.startsWith("/prison/") ? named.substring("/prison/".length()) : named;
        return slug.matches("[a-z0-9][a-z0-9-]*") ? unit(new UnitId("/prison/" + slug)) : Optional.empty();
    }

    /**
     * Who answers for the unit on this day: the leader, or a deputy while the leader is away. Empty = nobody does, and the
     * caller skips the level with a record.
     */
    public Optional<UserId> leaderOf(UnitId unit, LocalDate on) {
        return firstPresent(unit, on, Member::leads).or(() -> firstPresent(unit, on, member -> member.deputises(on)));
    }

    private Optional<UserId> firstPresent(UnitId unit, LocalDate on, Predicate<Member> role) {
        return staffOf(unit).stream()
                .filter(role)
                .filter(member -> member.present(on))
                .map(Member::user)
                .findFirst();
    }

    /** The unit's people; real ones before simulated ones. */
    public List<Member> staffOf(UnitId unit) {
        return now.members().getOrDefault(unit, List.of());
    }

    /** Who in the unit is at work that day and may do it, by name: only to them can such work be handed. */
    public List<Member> colleagues(UnitId unit, String capability, LocalDate on) {
        return staffOf(unit).stream()
                .filter(member -> member.can(capability) && member.present(on))
                .sorted(Comparator.comparing(Member::displayName))
                .toList();
    }

    public Optional<Member> member(UnitId unit, UserId user) {
        return staffOf(unit).stream()
                .filter(member -> member.user().equals(user))
                .findFirst();
    }

    /** Leads the unit, or stands in for its leader on this day, whatever else the login server says of them. */
    public boolean mayLead(UnitId unit, UserId user, LocalDate on) {
        return member(unit, user).filter(member -> member.mayLead(on)).isPresent();
    }

    /** The unit's shared mailbox. Empty = tell the coordinator, never drop a message silently. */
    public Optional<String> contactAddress(UnitId unit) {
        return Optional.ofNullable(now.addresses().get(unit));
    }

    /** Whether the unit's leader has said how much it can carry; most units have no such cap. */
    public boolean capped(UnitId unit) {
        return now.capped().contains(unit);
    }

    /** The name to show; the user id itself for somebody the directory has never seen. */
    public String displayName(UserId user) {
        return now.names().getOrDefault(user, user.value());
    }

    /**
     * Voluntary organisations that serve the place, in the order in which they are asked.
     *
     * @param code a municipality's (four digits) or a county's (two)
     */
    public List<UnitId> ngosFor(String code) {
        String county = code.length() == 2 ? code : countyOf(code);
        return now.ngos().getOrDefault(county, List.of());
    }

    /** @throws Problem not found: no municipality has this code on this day */
    public Municipality municipality(String code, LocalDate on) {
        return findMunicipality(code, on).orElseThrow(() -> Problem.notFound("directory.unknownMunicipality", code));
    }

    public Optional<Municipality> findMunicipality(String code, LocalDate on) {
        return now.municipalities().getOrDefault(code, List.of()).stream()
                .filter(municipality -> municipality.inForce(on))
                .findFirst();
    }

    /** The municipalities in force on this day, by name. */
    public List<Municipality> municipalities(LocalDate on) {
        return now.municipalities().values().stream()
                .flatMap(Collection::stream)
                .filter(municipality -> municipality.inForce(on))
                .sorted(Comparator.comparing(Municipality::name).thenComparing(Municipality::code))
                .toList();
    }

    /**
     * The county of the latest municipality with this code.
     *
     * @throws Problem not found
     */
    public String countyOf(String municipalityCode) {
        return now.municipalities().getOrDefault(municipalityCode, List.of()).stream()
                .findFirst()
                .map(Municipality::countyCode)
                .orElseThrow(() -> Problem.notFound("directory.unknownMunicipality", municipalityCode));
    }

    /**
     * The unit works no more: nothing new goes to it, and rules that name it fall to whoever stands in.
     *
     * @throws Problem not found: there is no such unit
     */
    @Transactional
    public void close(UnitId unit) {
        if (!store.close(unit)) {
            throw Problem.notFound("directory.unknownUnit", unit.value());
        }
        refresh();
    }

    /** The person is away from and including {@code from} until and including {@code until}; replaces an earlier absence. */
    @Transactional
    public void recordAbsence(UserId user, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw Problem.invalid("directory.absenceEndsBeforeItStarts");
        }
        store.setAbsence(user, from, until);
        refresh();
    }

    @Transactional
    public void endAbsence(UserId user) {
        store.setAbsence(user, null, null);
        refresh();
    }
}
