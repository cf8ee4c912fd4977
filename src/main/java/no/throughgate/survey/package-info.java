/**
 * The year's figures on their way out of the house: the survey that is frozen, computed, checked and published, with its chapter of systemic
 * challenges; and the files in which figures leave, a whole year or one measure, by the same rules.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "directory",
            "cases",
            "obligation",
            "platform",
            "timeline",
            "metrics",
            "planning",
            "challenge",
            "worklist",
            "paper"
        })
@org.jspecify.annotations.NullMarked
package no.throughgate.survey;
