package no.throughgate.web.casepage;

import java.util.LinkedHashMap;
import java.util.Map;
import no.throughgate.kernel.LifeArea;
import no.throughgate.plan.Plan.Agreement;
import no.throughgate.plan.Plan.Goal;

/** A goal as it was typed, and what is wrong with it. */
record GoalForm(String area, String goal, String nextStep, String agreement, String ownWords) {

    static final GoalForm EMPTY = new GoalForm("", "", "", "", "");

    /** As in the form of the plan itself. */
    static final int LONGEST_GOAL = 500;

    static final int LONGEST_STEP = 300;

    /** Field by field in the order of the page: the key of what is wrong, and what it says. */
    Map<String, Wrong> wrong() {
        var wrong = new LinkedHashMap<String, Wrong>();
        if (!area.isEmpty() && area.equals(LifeArea.HEALTH_AND_SUBSTANCE.name()) || !isOneOf(LifeArea.values(), area)) {
            wrong.put("area", new Wrong("forms.error.option"));
        }
        text(wrong, "goal", goal, LONGEST_GOAL, true);
        text(wrong, "nextStep", nextStep, LONGEST_STEP, true);
        if (!isOneOf(Agreement.values(), agreement)) {
            wrong.put("agreement", new Wrong("forms.error.option"));
        }
        text(wrong, "ownWords", ownWords, LONGEST_GOAL, agreement.equals(Agreement.DISAGREES.name()));
        return wrong;
    }

    Goal asGoal() {
        return new Goal(LifeArea.valueOf(area), goal.strip(), nextStep.strip());
    }

    Agreement asAgreement() {
        return Agreement.valueOf(agreement);
    }

    /** @param args what the sentence counts */
    record Wrong(String key, Object... args) {}

    private static void text(Map<String, Wrong> wrong, String field, String typed, int longest, boolean required) {
        if (required && typed.isBlank()) {
            wrong.put(field, new Wrong("forms.error.required"));
        } else if (typed.strip().length() > longest) {
            wrong.put(
                    field,
                    new Wrong("forms.error.tooLong", longest, typed.strip().length()));
        } else if (typed.indexOf('\0') >= 0) {
            wrong.put(field, new Wrong("forms.error.unstorable"));
        }
    }

    private static boolean isOneOf(Enum<?>[] values, String code) {
        for (Enum<?> value : values) {
            if (value.name().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
