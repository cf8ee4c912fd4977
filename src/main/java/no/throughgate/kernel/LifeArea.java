package no.throughgate.kernel;

/** The eight life areas of a return, and GENERAL for what concerns the case itself. */
public enum LifeArea {
    HOUSING,
    INCOME_AND_DEBT,
    WORK_AND_ACTIVITY,
    EDUCATION,
    HEALTH_AND_SUBSTANCE,
    FAMILY_AND_NETWORK,
    ID_BANK_DIGITAL,
    LAW_AND_CONDITIONS,
    GENERAL
}
