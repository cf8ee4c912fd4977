package no.throughgate.obligation.internal;

import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.GateSlots;
import no.throughgate.obligation.NgoChain;
import no.throughgate.obligation.UnitsOfRoles;
import no.throughgate.planning.RoleRoute;
import no.throughgate.planning.RuleMissing;
import no.throughgate.planning.RuleTables;
import org.springframework.stereotype.Component;

/** From a role in the catalogue to the unit that plays it for this case. */
@Component
class Routing implements UnitsOfRoles {

    private static final String PROPOSER = "{proposer}";

    private final RuleTables rules;
    private final GrantedHomes homes;
    private final NgoChain chain;
    private final GateSlots gates;
    private final FormerPrisons formerPrisons;
    private final Directory directory;
    private final MovableClock clock;

    Routing(
            RuleTables rules,
            GrantedHomes homes,
            NgoChain chain,
            GateSlots gates,
            FormerPrisons formerPrisons,
            Directory directory,
            MovableClock clock) {
        this.rules = rules;
        this.homes = homes;
        this.chain = chain;
        this.gates = gates;
        this.formerPrisons = formerPrisons;
        this.directory = directory;
        this.clock = clock;
    }

    /** Where an obligation goes: the unit, and the capability that may do it there. */
    record Seat(UnitId unit, String capability, UnitId leadUnit) {}

    /**
     * @throws RuleMissing if neither the role nor its stand-ins have a unit for this case: a gap in the rule
     *     table, which the operator must hear of
     */
    Seat seat(String role, CaseFacts facts) {
        return find(role, facts)
                .orElseThrow(() -> new RuleMissing("role-routing.dmn names no unit for the role " + role));
    }

    @Override
    public Optional<UnitId> unit(String role, CaseFacts facts) {
        return find(role, facts).map(Seat::unit);
    }

    private Optional<Seat> find(String role, CaseFacts facts) {
        RoleRoute route = route(role, facts);
        for (int hops = 0; hops < 4; hops++) {
            Optional<UnitId> unit = fill(route.unitPattern(), facts);
            if (unit.isPresent()) {
                UnitId lead = fill(route.leadUnitPattern(), facts).orElse(unit.get());
                return Optional.of(new Seat(unit.get(), capability(route, facts), lead));
            }
            if (route.fallbackRole().isEmpty()) {
                break;
            }
            String standIn = route.fallbackRole().get();
            RoleRoute next = route(standIn, facts);
            // Probation stands in for the prison while the person serves outside; where there is none, the prison
            // itself.
            route = next.unitPattern().equals(route.unitPattern()) ? rules.route(standIn, outside(facts)) : next;
        }
        return Optional.empty();
    }

    /** Whoever raised a matter answers with the capability that their own agency's work needs. */
    private String capability(RoleRoute route, CaseFacts facts) {
        return route.capability().equals(PROPOSER) && facts.raisedBy() != null
                ? rules.route(facts.raisedBy().agency().name(), false).capability()
                : route.capability();
    }

    private RoleRoute route(String role, CaseFacts facts) {
        boolean outside = outside(facts);
        RoleRoute route = rules.route(role, outside);
        return route.servingOutsideRole()
                .filter(other -> facts.servesOutside())
                .map(other -> rules.route(other, outside))
                .orElse(route);
    }

    /** From the day after release, also while nobody has written the release down: what is missed then is no prison's to chase. */
    private boolean outside(CaseFacts facts) {
        return facts.released()
                || facts.releaseDate()
                        .filter(release -> Oslo.dateOf(clock.instant()).isAfter(release.date()))
                        .isPresent();
    }

    private Optional<UnitId> fill(String pattern, CaseFacts facts) {
        String path = pattern;
        if (path.contains(PROPOSER)) {
            if (facts.raisedBy() == null) {
                return Optional.empty();
            }
            path = path.replace("/" + PROPOSER, facts.raisedBy().value());
        }
        if (path.contains("{prison}")) {
            if (facts.prison() == null) {
                return Optional.empty();
            }
            path = path.replace("{prison}", facts.prison().value().substring("/prison/".length()));
        }
        if (path.contains("{newPrison}")) {
            if (facts.transfer() == null) {
                return Optional.empty();
            }
            path = path.replace("{newPrison}", facts.transfer().to().value().substring("/prison/".length()));
        }
        if (path.contains("{formerPrison}")) {
            Optional<UnitId> former = formerPrisons.of(facts.caseId());
            if (former.isEmpty()) {
                return Optional.empty();
            }
            path = path.replace("{formerPrison}", former.get().value().substring("/prison/".length()));
        }
        if (path.startsWith("/ngo/")) {
            return organisation(path, facts).filter(directory::exists);
        }
        if (path.contains("{home}")) {
            Optional<String> home = homes.orPromised(facts.caseId());
            if (home.isEmpty()) {
                return Optional.empty();
            }
            path = path.replace("{home}", home.get());
        }
        if (path.contains("{municipality}") || path.contains("{county}")) {
            Optional<String> code = facts.municipality();
            if (code.isEmpty()) {
                return Optional.empty();
            }
            path = path.replace("{municipality}", code.get())
                    .replace("{county}", code.get().substring(0, 2));
        }
        UnitId unit = new UnitId(path);
        return directory.exists(unit) ? Optional.of(unit) : Optional.empty();
    }

    private Optional<UnitId> organisation(String path, CaseFacts facts) {
        return switch (path) {
            case "/ngo/{ngo}" -> Optional.ofNullable(facts.ngo());
            case "/ngo/{companion}" -> facts.companion();
            case "/ngo/{gate}" -> gates.organisation(facts);
            case "/ngo/{nextNgo}" -> chain.notYetAsked(facts.caseId());
            default -> Optional.of(new UnitId(path));
        };
    }
}
