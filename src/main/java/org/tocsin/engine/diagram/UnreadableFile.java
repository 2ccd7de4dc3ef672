package org.tocsin.engine.diagram;

/** A file of a folder is not what its name says. */
final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DiagramProblem problem;

    UnreadableFile(DiagramProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    DiagramProblem problem() {
        return problem;
    }
}
