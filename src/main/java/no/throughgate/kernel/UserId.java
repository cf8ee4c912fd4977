package no.throughgate.kernel;

/** A person who logs in, by the identity provider's user name; never a national identity number. */
public record UserId(String value) {

    public UserId {
        if (value.isBlank()) {
            throw Problem.invalid("problem.userId");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
