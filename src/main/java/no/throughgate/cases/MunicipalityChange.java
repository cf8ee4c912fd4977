package no.throughgate.cases;

/** What follows when a case comes to belong to another municipality. All of it runs in the transaction of the change. */
public interface MunicipalityChange {

    /** @param before with another {@link CaseFacts#municipality()} than {@code after}; either may have none */
    void happened(CaseFacts before, CaseFacts after);
}
