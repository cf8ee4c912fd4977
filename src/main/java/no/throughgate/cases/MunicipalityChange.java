package no.throughgate.cases;

/** Who must act when a case comes to belong to another municipality. Runs in the transaction of the change. */
public interface MunicipalityChange {

    /** @param before with another {@link CaseFacts#municipality()} than {@code after}; either may have none */
    void happened(CaseFacts before, CaseFacts after);
}
