package no.throughgate.notice.internal;

import no.throughgate.notice.Notice;

/** The few things a mail may say. None of them names a person, a case or an obligation. */
enum MailKind {
    WAITING("/worklist"),
    ALARM("/worklist?view=overdue"),
    CORRECTION("/worklist"),
    DIGEST("/worklist?view=overdue"),
    EMERGENCY("/notices"),
    REVIEW("/audit/break-glass");

    private final String link;

    MailKind(String link) {
        this.link = link;
    }

    static MailKind of(Notice notice) {
        if (notice.kind().equals("correction")) {
            return CORRECTION;
        }
        if (notice.kind().equals("emergencyAccess")) {
            return EMERGENCY;
        }
        if (notice.kind().equals("emergencyToReview")) {
            return REVIEW;
        }
        return notice.level() >= 2 ? ALARM : WAITING;
    }

    /** Whether some minutes may pass so that one mail speaks for many notices; alarms leave at once. */
    boolean gathers() {
        return this != ALARM && this != EMERGENCY && this != REVIEW;
    }

    /** The page that shows what waits. */
    String link() {
        return link;
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
