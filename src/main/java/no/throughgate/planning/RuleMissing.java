package no.throughgate.planning;

/**
 * A rule table leaves open what has to be answered: a gap that whoever owns the rules must hear of. Its text names tables,
 * kinds and roles, never a person.
 */
public class RuleMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public RuleMissing(String gap) {
        super(gap);
    }
}
