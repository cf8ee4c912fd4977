package no.throughgate.web.rules;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages of this package bring a style sheet of their own. */
@ControllerAdvice(basePackageClasses = RulesStyle.class)
class RulesStyle {

    @ModelAttribute("pageStyle")
    String style() {
        return "rules";
    }
}
