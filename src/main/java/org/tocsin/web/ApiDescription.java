package org.tocsin.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** What OpenAPI says about the whole interface, at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tocsin",
                        version = "v1",
                        description =
                                "A company's incident process. Times are ISO 8601 in UTC; what goes wrong is told as"
                                        + " problem details (RFC 9457), for every field what is wrong and what would be right."))
class ApiDescription {}
