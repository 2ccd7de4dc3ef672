package org.tocsin.engine.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tocsin.shared.InvalidInput;

/** What goes wrong when somebody hands in a form or takes a task, in words for them. */
final class Complaints {

    private final People people;
    private final Labels labels;

    Complaints(People people, Labels labels) {
        this.people = people;
        this.labels = labels;
    }

    /** The failure in words for whoever sent the command; itself if it is none of theirs. */
    RuntimeException inWords(Command<?> command, RuntimeException failed) {
        boolean ofPeople = command instanceof SubmitTaskFormCmd
                || command instanceof CompleteTaskCmd
                || command instanceof ClaimTaskCmd
                || command instanceof SubmitStartFormCmd;
        if (!ofPeople || failed instanceof FormRefused) {
            return failed;
        }
        return late(failed).or(() -> wrong(failed)).or(() -> declared(failed)).orElse(failed);
    }

    private Optional<RuntimeException> late(RuntimeException failed) {
        return cause(failed, TaskAlreadyClaimedException.class)
                .map(claimed -> "%s has taken this task before you. Talk to them, or choose another one."
                        .formatted(people.name(claimed.getTaskAssignee())))
                .or(() -> cause(failed, OptimisticLockingException.class)
                        .map(race -> "Somebody else did something with this task at the same moment, so yours did not"
                                + " count; what you wrote is kept. Open the task again to see what has changed."))
                .map(sentence -> FormRefused.tooLate(sentence, failed));
    }

    private Optional<RuntimeException> wrong(RuntimeException failed) {
        return cause(failed, InvalidInput.class)
                .map(invalid -> FormRefused.because(
                        invalid.problems().stream().map(labels::labelled).toList()));
    }

    /** Features declare on their own facts what these mean to whoever asked. */
    private static Optional<RuntimeException> declared(RuntimeException failed) {
        for (Throwable fact : chain(failed)) {
            ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(fact.getClass(), ResponseStatus.class);
            if (declared != null) {
                return Optional.of(new FormRefused(
                        String.valueOf(fact.getMessage()), declared.code().value(), fact));
            }
        }
        return Optional.empty();
    }

    private static <E extends Throwable> Optional<E> cause(Throwable failed, Class<E> type) {
        return chain(failed).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> chain(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).toList();
    }
}
