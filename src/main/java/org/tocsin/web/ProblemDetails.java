package org.tocsin.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.json.JsonFields;

/**
 * Renders whatever goes wrong behind the HTTP interface for machines as RFC 9457 problem details. A feature declares the
 * status of its own facts on their types; what nobody foresaw is 500, and said in the log only.
 */
@RestControllerAdvice(annotations = RestController.class)
class ProblemDetails {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

    @ExceptionHandler(InvalidInput.class)
    ResponseEntity<ProblemDetail> invalid(InvalidInput input, HttpServletRequest request) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, input.getMessage());
        problem.setTitle("Invalid input");
        problem.setProperty("problems", input.problems());
        return answer(problem, request);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (unreadable.getCause() instanceof JsonProcessingException malformed) {
            return invalid(JsonFields.malformed(malformed), request);
        }
        return invalid(new InvalidInput("body", "cannot be read", "a well-formed body"), request);
    }

    /** A part of the address, or a parameter, that is not what stands there. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDetail> ofAnotherKind(MethodArgumentTypeMismatchException other, HttpServletRequest request) {
        Class<?> expected = other.getRequiredType();
        return invalid(
                new InvalidInput(
                        other.getName(),
                        "cannot be read",
                        expected == null ? "something else" : "a value of the kind " + expected.getSimpleName()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // the security filters answer these
        }
        if (failure instanceof ErrorResponse known) {
            return answer(known.getBody(), request);
        }
        Optional<HttpStatus> declared = declaredStatus(failure);
        if (declared.isPresent()) {
            return answer(problem(declared.get(), failure.getMessage()), request);
        }
        if (DatabaseAway.isBehind(failure)) {
            LOG.error("The database is away: {}", failure.getMessage());
            return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, DatabaseAway.DETAIL), request);
        }
        LOG.error("{} {} failed", request.getMethod(), place(request), failure);
        return answer(
                problem(HttpStatus.INTERNAL_SERVER_ERROR, "This should not have happened; it is in the log."), request);
    }

    private static Optional<HttpStatus> declaredStatus(Exception failure) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class))
                .map(ResponseStatus::code);
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpServletRequest request) {
        problem.setInstance(URI.create(place(request)));
        HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            answer.header(HttpHeaders.RETRY_AFTER, DatabaseAway.TRY_AGAIN_IN_SECONDS);
        }
        return answer.body(problem);
    }

    /** The path, without the key that the path of a webhook holds. */
    private static String place(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^(/hooks/[^/]+)/.*", "$1");
    }
}
