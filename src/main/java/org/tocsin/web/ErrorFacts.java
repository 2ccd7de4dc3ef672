package org.tocsin.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Gives the page of an error the sentence that says why somebody may not, and the page to go back to, beside what Spring Boot gives it. */
@Component
class ErrorFacts extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> facts = super.getErrorAttributes(request, options);
        if (request.getAttribute(Refused.REASON, RequestAttributes.SCOPE_REQUEST) instanceof String reason) {
            facts.put("reason", reason);
        }
        if (request.getAttribute(Refused.BACK, RequestAttributes.SCOPE_REQUEST) instanceof String back) {
            facts.put("back", back);
        }
        return facts;
    }
}
