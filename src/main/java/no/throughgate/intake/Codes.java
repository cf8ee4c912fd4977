package no.throughgate.intake;

import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseType;

/** The codes of the feed and what they mean here. */
final class Codes {

    private Codes() {}

    /** NAV's codes of the registers that stays come from. */
    enum Source {
        APPBRK,
        KDI,
        IT,
        INST
    }

    /** NAV's codes of the two kinds of prisoner: serving a sentence, held on remand. */
    enum Category {
        S,
        V
    }

    /** What the expected end follows from. */
    enum Release {
        ENDT_TID(ReleaseType.SENTENCE_END),
        PROVELOSLATELSE(ReleaseType.PAROLE),
        HJEMMESONING(ReleaseType.ELECTRONIC_MONITORING),
        INSTITUSJON(ReleaseType.INSTITUTION),
        RETTEN(ReleaseType.REMAND_COURT),
        UTLANDET(ReleaseType.TRANSFER_ABROAD);

        private final ReleaseType type;

        Release(ReleaseType type) {
            this.type = type;
        }

        ReleaseType type() {
            return type;
        }
    }

    enum Sureness {
        ANSLATT(Certainty.ESTIMATED),
        BEREGNET(Certainty.CALCULATED),
        BESTEMT(Certainty.DECIDED),
        BEKREFTET(Certainty.CONFIRMED);

        private final Certainty certainty;

        Sureness(Certainty certainty) {
            this.certainty = certainty;
        }

        Certainty certainty() {
            return certainty;
        }
    }
}
