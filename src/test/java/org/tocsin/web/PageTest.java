package org.tocsin.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tocsin.access.ApiTokens;
import org.tocsin.action.Actions;
import org.tocsin.audit.Audit;
import org.tocsin.audit.AuditTrail;
import org.tocsin.catalog.Catalog;
import org.tocsin.engine.FailedSteps;
import org.tocsin.engine.OpenTasks;
import org.tocsin.engine.Whereabouts;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.IncidentNotes;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Outlooks;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.PrivacyProcess;
import org.tocsin.incident.PromisesProcess;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.TimelineWords;
import org.tocsin.incident.Visibility;
import org.tocsin.intake.Intake;
import org.tocsin.notification.Notification;
import org.tocsin.oncall.OnCall;
import org.tocsin.outbox.Outbox;
import org.tocsin.paging.PageAnswering;
import org.tocsin.paging.Paging;
import org.tocsin.postmortem.PostmortemSearch;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.config.ConfigFiles;
import org.tocsin.web.guard.Sessions;
import org.tocsin.web.response.Responses;

/** Put on a test of the pages: they are rendered as they are, the features behind them are stubs, the organisation is the sample's. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {
            HomePage.class,
            IncidentPage.class,
            IncidentModel.class,
            ReportPage.class,
            PagerTrouble.class,
            MyPage.class,
            MyDuties.class,
            MyTokens.class,
            MyAccess.class,
            PostmortemAround.class,
            PostmortemPdf.class,
            OutboxPage.class,
            PostmortemPages.class,
            PageAdvice.class,
            AuditPage.class,
            Names.class,
            TimelinePart.class,
            TimelineWords.class,
            TargetsPart.class,
            Outlooks.class,
            IncidentLines.class,
            LinksPart.class,
            PeoplePart.class,
            InsidersPart.class,
            ContactsPart.class,
            ReviewPart.class,
            PageTest.Beans.class
        })
@AutoConfigureMockMvc(addFilters = false)
@ImportAutoConfiguration(ThymeleafAutoConfiguration.class)
@MockitoBean(
        types = {
            ApiTokens.class,
            Sessions.class,
            Incidents.class,
            Visibility.class,
            Privacy.class,
            PrivacyProcess.class,
            IncidentNotes.class,
            IncidentRoles.class,
            ResponseClock.class,
            ResponseProcess.class,
            PageAnswering.class,
            Intake.class,
            FailedSteps.class,
            OpenTasks.class,
            Audit.class,
            AuditTrail.class,
            OnCall.class,
            PromisesProcess.class,
            IncidentLinks.class,
            IncidentPeople.class,
            ThirdParties.class,
            Paging.class,
            Notification.class,
            Actions.class,
            Postmortems.class,
            PostmortemSearch.class,
            Outbox.class,
            Whereabouts.class
        })
@interface PageTest {

    /** What the pages need besides the features. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = Responses.class)
    class Beans {

        @Bean
        Clock clock() {
            return Clock.fixed(Fixtures.NOW, ZoneOffset.UTC);
        }

        @Bean
        Catalog catalog() {
            return Catalog.of(ConfigFiles.in("config"), List.of());
        }

        /** The words of the pages; those of addresses for programs are not here. */
        @Bean
        AuditWords auditWords() {
            return new AuditWords(new RequestMappingHandlerMapping());
        }

        @Bean
        OwnAddress ownAddress() {
            return new OwnAddress(URI.create("http://127.0.0.1:8080"));
        }
    }
}
