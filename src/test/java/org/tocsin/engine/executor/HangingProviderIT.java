package org.tocsin.engine.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.tocsin.shared.http.Webhook;
import org.tocsin.shared.http.WebhookTransport;
import org.tocsin.testing.DrippingServer;

/** A step that calls a provider which never ends its answer: in real time, with the real limits. */
@RunningExecutor
@Import(HangingProviderIT.Calls.class)
@TestPropertySource(properties = "tocsin.outbound.allow=127.0.0.1")
class HangingProviderIT {

    private static final BlockingQueue<Duration> TOOK = new LinkedBlockingQueue<>();
    private static volatile int port;

    @Autowired
    private ProcessEngine engine;

    @TestConfiguration(proxyBeanMethods = false)
    static class Calls {

        @Bean
        JavaDelegate callProvider(WebhookTransport transport) {
            return execution -> {
                long begun = System.nanoTime();
                try {
                    transport.post(
                            new Webhook("test", URI.create("http://127.0.0.1:" + port + "/"), "0123456789abcdef"),
                            "handle",
                            Map.of());
                } finally {
                    TOOK.add(Duration.ofNanos(System.nanoTime() - begun));
                }
            };
        }
    }

    @Test
    void aStepThatCallsAProviderWhichHangsEndsWellBeforeItsLock() throws IOException, InterruptedException {
        try (var provider = new DrippingServer("HTTP/1.1 200 OK\r\nX-Slow: ")) {
            port = provider.port();
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "calls.bpmn",
                            Bpmn.createExecutableProcess("calls")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .serviceTask("call")
                                    .camundaAsyncBefore()
                                    .camundaFailedJobRetryTimeCycle("PT1H")
                                    .camundaDelegateExpression("${callProvider}")
                                    .endEvent()
                                    .done())
                    .deploy();
            engine.getRuntimeService().startProcessInstanceByKey("calls");

            assertThat(TOOK.poll(1, TimeUnit.MINUTES)).isNotNull().isLessThan(JobLimits.LONGEST);
        }
    }
}
