package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Machines that call what is not there, or call it in a way it does not know, read a problem detail as well. */
@RestControllerAdvice
class NothingHere {

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class
    })
    ResponseEntity<ProblemDetail> nothing(Exception unknown, HttpServletRequest request) throws Exception {
        if (!(unknown instanceof ErrorResponse known)
                || !request.getRequestURI().startsWith("/api/")) {
            throw unknown; // people are shown a page
        }
        ProblemDetail problem = known.getBody();
        problem.setInstance(URI.create(request.getRequestURI()));
        if (unknown instanceof NoResourceFoundException) {
            problem.setDetail("There is nothing here; what there is stands in /v3/api-docs.");
        }
        return ResponseEntity.status(known.getStatusCode())
                .headers(known.getHeaders())
                .body(problem);
    }
}
