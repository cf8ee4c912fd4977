package no.throughgate.web.operator;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages of this package bring a style sheet of their own. */
@ControllerAdvice(basePackageClasses = OperatorStyle.class)
class OperatorStyle {

    @ModelAttribute("pageStyle")
    String style() {
        return "operator";
    }
}
