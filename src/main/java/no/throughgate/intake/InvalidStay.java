package no.throughgate.intake;

import java.util.List;

/** A stay that cannot be understood, with everything that is wrong with it at once. */
public final class InvalidStay extends Exception {

    private final transient List<FieldProblem> problems;

    InvalidStay(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::field).toList().toString());
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
