package org.tocsin.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Single controllers, with what goes wrong rendered as it is in the application. */
public final class ProblemDetailsForTests {

    private ProblemDetailsForTests() {}

    /** The controllers, to be called without a server. */
    public static MockMvc serving(Object... controllers) {
        return MockMvcBuilders.standaloneSetup(controllers)
                .setControllerAdvice(new ProblemDetails())
                .setMessageConverters(new MappingJackson2HttpMessageConverter(asInTheApplication()))
                .defaultRequest(get("/").principal(() -> "ada"))
                .build();
    }

    /** Spring Boot writes times as texts, which Spring alone does not. */
    private static ObjectMapper asInTheApplication() {
        return Jackson2ObjectMapperBuilder.json()
                .featuresToDisable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }
}
