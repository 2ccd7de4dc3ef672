package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tocsin.incident.IncidentFixtures;
import org.tocsin.incident.PrivacyProcess;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.intake.IntakeFixtures;

/** The interface for programs describes itself, in words. */
@SpringJUnitWebConfig
@ContextConfiguration(
        classes = ApiDescriptionIT.Api.class,
        initializers = ConfigDataApplicationContextInitializer.class)
class ApiDescriptionIT {

    @Autowired
    private WebApplicationContext context;

    private JsonNode description;

    @BeforeEach
    void read() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
        String json = mvc.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString();
        description = new JsonMapper().readTree(json);
    }

    @Test
    void everyPathIsThere() {
        assertThat(description.path("info").path("title").asText()).isEqualTo("Tocsin");
        List<String> paths = new ArrayList<>();
        description.path("paths").fieldNames().forEachRemaining(paths::add);

        assertThat(paths)
                .contains(
                        "/api/v1/incidents",
                        "/api/v1/incidents/{number}",
                        "/api/v1/incidents/{number}/updates",
                        "/api/v1/incidents/{number}/priority",
                        "/api/v1/incidents/{number}/cancel",
                        "/api/v1/incidents/{number}/defer",
                        "/api/v1/incidents/{number}/help",
                        "/hooks/alertmanager/{key}");
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        description
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(operation.path("summary").asText()).isNotBlank()));
    }

    @Test
    void aReportIsDescribedFieldByField() {
        JsonNode report = description.path("components").path("schemas").path("NewReport");

        assertThat(report.path("required")).extracting(JsonNode::asText).containsExactly("title");
        report.path("properties")
                .forEach(field -> assertThat(field.path("description").asText()).isNotBlank());
    }

    @Test
    void whatTheServerPassesItselfIsNoParameter() {
        JsonNode report = description.path("paths").path("/api/v1/incidents").path("post");

        assertThat(report.path("parameters").findValuesAsText("name")).containsExactly("Idempotency-Key");
        assertThat(report.path("requestBody").findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/NewReport");
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"org.tocsin.incident.api", "org.tocsin.intake.api", "org.tocsin.intake.alertmanager"})
    @ConfigurationPropertiesScan("org.tocsin.intake.alertmanager")
    @Import({IncidentFixtures.class, IntakeFixtures.class, ApiDescription.class, ProblemDetails.class})
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SpringDocConfiguration.class,
        SpringDocConfigProperties.class,
        SpringDocWebMvcConfiguration.class,
        MultipleOpenApiSupportConfiguration.class
    })
    static class Api {

        @Bean
        ResponseProcess responseProcess() {
            return Mockito.mock(ResponseProcess.class);
        }

        @Bean
        PrivacyProcess privacyProcess() {
            return Mockito.mock(PrivacyProcess.class);
        }
    }
}
