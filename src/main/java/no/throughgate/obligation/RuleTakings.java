package no.throughgate.obligation;

/** Cases that run take a new edition of the rules, where it was published for them too: each in a transaction of its own. */
public interface RuleTakings {

    /** Every edition that is in force and takes running cases, in order. @return how many cases have taken one */
    int take();
}
