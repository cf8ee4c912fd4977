package no.throughgate.web.casepage;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The style sheet of every page of a case. */
@ControllerAdvice(basePackageClasses = CaseController.class)
class CaseStyle {

    @ModelAttribute("pageStyle")
    String pageStyle() {
        return "caseviews";
    }
}
