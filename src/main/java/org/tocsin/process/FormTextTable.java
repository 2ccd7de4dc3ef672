package org.tocsin.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** Texts of forms that are kept beside the engine. */
@Repository
class FormTextTable {

    private final JdbcClient database;

    FormTextTable(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the text; the newest of a name stays. */
    void put(String task, String name, IncidentNumber incident, FormText text) {
        database.sql(
                        """
                        insert into tocsin.form_text (task, name, incident, text, json)
                        values (:task, :name, :incident, :text, :json)
                        on conflict (task, name) do update set text = excluded.text, json = excluded.json
                        """)
                .param("task", task)
                .param("name", name)
                .param("incident", incident.value())
                .param("text", text.text())
                .param("json", text.json())
                .update();
    }

    /** By name, as a form takes them. */
    Map<String, Object> of(String task) {
        Map<String, Object> texts = new LinkedHashMap<>();
        database.sql("select name, text, json from tocsin.form_text where task = :task order by name")
                .param("task", task)
                .query(row -> {
                    String text = row.getString("text");
                    texts.put(
                            row.getString("name"),
                            row.getBoolean("json") ? SpinValues.jsonValue(text).create() : text);
                });
        return texts;
    }

    /** Whose task it is, if anything is kept for it. */
    Optional<IncidentNumber> incidentOf(String task) {
        return database.sql("select incident from tocsin.form_text where task = :task limit 1")
                .param("task", task)
                .query(String.class)
                .optional()
                .map(IncidentNumber::new);
    }

    /** Forgets what the forms of that task showed. */
    void forget(String task) {
        database.sql("delete from tocsin.form_text where task = :task")
                .param("task", task)
                .update();
    }
}
