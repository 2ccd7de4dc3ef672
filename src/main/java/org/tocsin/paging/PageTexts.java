package org.tocsin.paging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/** What each page said when it was last sent, for whoever follows its link. */
@Component
class PageTexts {

    private final JdbcClient database;

    PageTexts(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what the page says at its sending. */
    int remember(long id, PageContent content) {
        return database.sql(
                        """
                        update tocsin.page
                        set title = :title, priority = :priority, service = :service, summary = :summary
                        where id = :id
                        """)
                .param("title", content.title())
                .param("priority", content.priority())
                .param("service", content.service())
                .param("summary", content.summary())
                .param("id", id)
                .update();
    }

    /** What the page said when it was last sent. */
    PageContent of(long id) {
        return database.sql("select incident, title, priority, service, summary from tocsin.page where id = :id")
                .param("id", id)
                .query((row, index) -> new PageContent(
                        new IncidentNumber(row.getString("incident")),
                        row.getString("title"),
                        row.getString("priority"),
                        row.getString("service"),
                        row.getString("summary")))
                .single();
    }
}
