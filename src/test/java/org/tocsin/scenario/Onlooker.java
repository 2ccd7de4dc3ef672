package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tocsin.shared.IncidentNumber;

/** Somebody who looks everywhere: at every page and interface there is, and into the tables of the engine. */
class Onlooker {

    private static final Set<String> NOT_ABOUT_INCIDENTS = Set.of("/error", "/login");

    private final MockMvc http;
    private final RequestMappingHandlerMapping requestMappingHandlerMapping;
    private final JdbcClient database;

    Onlooker(MockMvc http, RequestMappingHandlerMapping requestMappingHandlerMapping, JdbcClient database) {
        this.http = http;
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
        this.database = database;
    }

    /** Everything that the person can read anywhere. */
    String seenBy(String person, IncidentNumber number) {
        StringBuilder seen = new StringBuilder();
        everywhere(number).keySet().forEach(path -> seen.append(text(get(person, path))));
        return seen.toString();
    }

    /** What holds the number in its address and is not unknown to the person. */
    List<String> openedBy(String person, IncidentNumber number) {
        List<String> opened = new ArrayList<>();
        everywhere(number).forEach((path, ofTheIncident) -> {
            int status = get(person, path).getStatus();
            if (ofTheIncident && status != 404 && status != 403) {
                opened.add("%d %s".formatted(status, path));
            }
        });
        return opened;
    }

    /** What the person is answered. */
    int statusOf(String person, String method, String path) {
        return answer(person, HttpMethod.valueOf(method), path).getStatus();
    }

    /** The columns of the engine's tables in which the word stands somewhere. */
    Set<String> engineTablesWith(String word) {
        Set<String> found = new TreeSet<>();
        List<Map<String, Object>> columns = database.sql(
                        """
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = current_schema() and table_name like 'act\\_%'
                          and data_type in ('character varying', 'text', 'bytea')
                        """)
                .query()
                .listOfRows();
        assertThat(columns).as("columns of the engine's tables").hasSizeGreaterThan(100);
        columns.forEach(column -> {
            String name = "%s.%s".formatted(column.get("table_name"), column.get("column_name"));
            String text = "bytea".equals(column.get("data_type"))
                    ? "encode(%s, 'escape')".formatted(column.get("column_name"))
                    : String.valueOf(column.get("column_name"));
            String sql = "select count(*) from %s where %s like :word".formatted(column.get("table_name"), text);
            long times = database.sql(sql)
                    .param("word", "%" + word + "%")
                    .query(Long.class)
                    .single();
            if (times > 0) {
                found.add(name + names(name, word));
            }
        });
        return found;
    }

    /** Which variables they are, if it is those. */
    private String names(String column, String word) {
        return column.equals("act_ru_variable.text_")
                ? database.sql("select distinct name_ from act_ru_variable where text_ like :word")
                        .param("word", "%" + word + "%")
                        .query(String.class)
                        .list()
                        .toString()
                : "";
    }

    /** Alertmanager sends an alert whose incident is to be private. */
    IncidentNumber privateAlert(Company company, String service, String fingerprint, String word) {
        String body =
                """
                {"version":"4","groupKey":"{}:{alertname=\\"Leak\\"}","truncatedAlerts":0,"status":"firing",
                 "receiver":"tocsin","groupLabels":{},"commonLabels":{},"commonAnnotations":{},
                 "externalURL":"http://am.example.org","alerts":[{"status":"firing",
                 "labels":{"alertname":"Leak","service":"%s","severity":"critical","tocsin_private":"true"},
                 "annotations":{"summary":"%s"},"startsAt":"%s","endsAt":"0001-01-01T00:00:00Z",
                 "generatorURL":"http://prometheus.example.org","fingerprint":"%s"}]}
                """
                        .formatted(service, word, company.now(), fingerprint);
        try {
            String answer = http.perform(post("/hooks/alertmanager/sample-alertmanager-key-that-everybody-knows")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            company.passes(java.time.Duration.ZERO);
            return new IncidentNumber(answer.replaceFirst("(?s).*(INC-\\d+-\\d+).*", "$1"));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Every address that can be looked at, filled in; with whether it holds the number. */
    private Map<String, Boolean> everywhere(IncidentNumber number) {
        Map<String, Boolean> paths = new LinkedHashMap<>();
        for (RequestMappingInfo mapping :
                requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                for (String pattern : mapping.getPatternValues()) {
                    String path = pattern.replace("{number}", number.value()).replaceAll("\\{[^}]*}", "1");
                    if (!NOT_ABOUT_INCIDENTS.contains(path)) {
                        paths.put(path, pattern.contains("{number}"));
                    }
                }
            }
        }
        paths.put("/api/v1/incidents?state=all&limit=500", false);
        return paths;
    }

    private MockHttpServletResponse get(String person, String path) {
        return answer(person, HttpMethod.GET, path);
    }

    private MockHttpServletResponse answer(String person, HttpMethod method, String path) {
        try {
            return http.perform(request(method, path)
                            .with(httpBasic(person, person))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(method == HttpMethod.POST ? "{\"why\":\"I want to know\"}" : "")
                            .accept(MediaType.ALL))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getStatus() >= 400 ? "" : answer.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
