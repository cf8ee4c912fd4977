package no.throughgate.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of this class together reach at least 95 % of the model's nodes and flows; checked when all of them have run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ModelCoverageCheck.class)
@interface CoversModel {

    /** The model's file name without its ending. */
    String value();
}
