/**
 * The only room that knows the engine: it deploys the models, runs one workflow a case, makes an obligation of every user
 * task, keeps the case's one clock and reads the rule tables. Everybody else speaks to it through their own small interfaces.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "cases",
            "planning",
            "obligation",
            "meeting",
            "appointment",
            "notice",
            "plan",
            "simulation",
            "challenge",
            "survey",
            "catalogue",
            "operation",
            "diagram",
            "workshop",
            "platform"
        })
@org.jspecify.annotations.NullMarked
package no.throughgate.process;
