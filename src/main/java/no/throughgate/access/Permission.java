package no.throughgate.access;

import java.util.Set;

/** What an endpoint lets one do. Whether one may do it for a given unit or case is {@link Visibility}'s question. */
public enum Permission {
    /** Answered before login too: never a person's data. */
    PUBLIC(Set.of()),
    /** For whoever is logged in: no person's data. */
    ENTER(Set.of()),
    /** See the list of what one's units owe. */
    LIST(Capabilities.AGENCY),
    /** Open a case or an obligation. */
    VIEW(Capabilities.AGENCY),
    /** Take work for oneself, or put it back. */
    CLAIM(Capabilities.AGENCY),
    /** Give work to a colleague or to another unit. */
    ASSIGN(Capabilities.AGENCY),
    /** Accept, refuse and do what is owed. */
    PERFORM(Capabilities.AGENCY),
    /** Say that one has read what one was told. */
    ACKNOWLEDGE(Capabilities.AGENCY),
    /** Let others see, and call them together. */
    SHARE(Capabilities.AGENCY),
    /** Say that something slips. */
    ALARM(Capabilities.AGENCY),
    /** Open a case that is not one's own, in an emergency, for a day, under the auditor's eyes. */
    BREAK_GLASS(Capabilities.EMERGENCY),
    /** Read who has looked at what, and whether the history is whole: no case content. */
    AUDIT(Set.of("auditor")),
    /** See the directorate's agenda and the year's figures before they are published: no person's data. */
    STEER(Set.of("committee")),
    /** Read the published years: aggregates alone. */
    READ_FIGURES(Set.of(
            "committee",
            "county-governor",
            "coordinator",
            "municipal-coordinator",
            "prison-lead",
            "probation-lead",
            "nav-lead",
            "ngo-lead")),
    /** Watch over all the cases of a prison or a municipality at once. */
    WATCH(Set.of("coordinator", "municipal-coordinator", "prison-lead")),
    /** See where work gathers in the processes: in the cases one watches over, or in all as numbers with the small ones hidden. */
    HEAT(Set.of("coordinator", "municipal-coordinator", "prison-lead", "committee")),
    /** Move a release date: it moves everybody's deadlines. */
    MOVE_DATE(Set.of("prison-staff", "prison-lead", "coordinator")),
    /** Write down what the person takes back. */
    TAKE_BACK_CONSENT(Set.of("prison-staff", "coordinator", "municipal-coordinator")),
    /** Write more into the plan that was made with the person. */
    WRITE_PLAN(Set.of("prison-staff", "coordinator", "municipal-coordinator")),
    /** Give the person the code that opens her own page to her login. */
    GIVE_LOGIN(Set.of("prison-staff", "coordinator", "municipal-coordinator")),
    /** See and use one's own case: the person herself, and nobody else. */
    OWN(Set.of("person")),
    /** Say that the person goes to another municipality than planned: its offices owe from then on. */
    MOVE_MUNICIPALITY(Set.of("prison-staff", "prison-lead", "coordinator")),
    /** Say how a unit is reached, who stands in, who is away and how much it can carry: for those that one leads today. */
    LEAD(Capabilities.AGENCY),
    /** Edit rules and run the platform. */
    CONFIGURE(Set.of("rule-owner", "operator")),
    /** Change the rules as a draft, try it out and hand it over for decision. */
    PROPOSE_RULES(Set.of("rule-owner")),
    /** Read what is proposed, and decide on what somebody else has proposed. */
    DECIDE_RULES(Set.of("rule-owner", "committee")),
    /** Run the platform: what moves many cases at once, without a look into any of them. */
    OPERATE(Set.of("operator")),
    /** Deliver events from another system. */
    FEED(Set.of("intake-feed"));

    private final Set<String> capabilities;

    Permission(Set<String> capabilities) {
        this.capabilities = capabilities;
    }

    /** Also in a case that is open to the reader only since the glass was broken: reading and alarming, and nothing else. */
    public boolean inEmergency() {
        return this == VIEW || this == ALARM;
    }

    public boolean isHeldBy(CurrentUser user) {
        return this == ENTER || user.capabilities().stream().anyMatch(capabilities::contains);
    }
}
