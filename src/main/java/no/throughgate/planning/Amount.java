package no.throughgate.planning;

/** A length of time as the rule tables state it, such as 5 WORKING_DAYS. */
public record Amount(int value, RuleUnit unit) {}
