package no.throughgate.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;

/**
 * The rule tables in {@code processes/*.dmn}, or the edition of them that is in force now, as typed rows. Answers come from a cache; a table that gives no answer where
 * one is always expected, or an answer that is no known word, is an {@link IllegalStateException} that names the table.
 */
public interface RuleTables {

    /** The kind's catalogue row; empty for an unknown kind. */
    Optional<CatalogueRow> catalogue(String kind);

    /** Every catalogue row, in the table's order. */
    List<CatalogueRow> catalogue();

    /** When the kind is due; empty when the profile has no such obligation. */
    Optional<DueRule> due(String kind, Profile profile);

    /** The profile for so many days; REMAND_OPEN when the release date is unknown. */
    Profile profile(OptionalLong horizonDays);

    AcceptByRule acceptBy(OptionalLong daysToRelease, Profile profile);

    /** @param level 0 to 5 */
    LadderRule ladder(int level, Nearness nearness);

    /** @param daysToRelease negative after release, empty when the date is unknown */
    Nearness nearness(OptionalLong daysToRelease);

    /** Where the role's obligations go; an unknown role is an {@link IllegalArgumentException}. */
    RoleRoute route(String role, boolean afterRelease);

    /**
     * @param releaseType what the release date follows from, as a release date's type is called
     * @param sentenceDays days from the beginning of the sentence to its end, empty where the end is not known here
     */
    ParoleRule parole(String releaseType, OptionalLong sentenceDays);

    /** Does the kind go on when the person takes the receiver's consent back? */
    StatutoryRule withoutConsent(String kind);

    /**
     * When to ask again what the person declined.
     *
     * @param because TIME, or what has changed for the person; CASE_CLOSED for how long one may ask after closure
     * @param no which no it was: 1 for the first
     */
    ReofferRule reoffer(String because, int no);

    /** What an errand of the first days goes by; every kind has an answer. */
    ErrandRule errand(String kind);

    /** @param week 1 to 4 after release */
    LoadRule load(int week);

    /** @param remark NOT_RECORDED or CHANGED */
    FigureCheckRule figureCheck(String remark);

    /** The number of the edition that answers; 0 is what came with the application. */
    int edition();

    /**
     * The tables that a case goes by at some moment: it may stay on the edition that was in force when it was opened. Where there
     * is one edition alone, that one.
     */
    default RuleTables forCase(Instant openedAt, Instant now) {
        return this;
    }

    /** The tables that came with the application: what a must counts from stands there, whatever an edition has changed since. */
    default RuleTables shipped() {
        return this;
    }

    /** Every edition that is in force or will be, in the order in which they were decided. */
    default List<RuleEdition> editions() {
        return List.of();
    }
}
