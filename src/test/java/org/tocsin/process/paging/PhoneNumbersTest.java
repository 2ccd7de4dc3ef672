package org.tocsin.process.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.catalog.Catalog;
import org.tocsin.paging.Paging;
import org.tocsin.shared.config.ConfigFiles;

/** Whoever has to reach somebody by phone, at night, on one. */
class PhoneNumbersTest {

    private final Catalog catalog = Catalog.of(ConfigFiles.in("config"), List.of());
    private final Paging paging = mock(Paging.class);
    private final DelegateTask task = mock(DelegateTask.class);

    @BeforeEach
    void somebodyHasToBeReached() {
        given(task.getTaskDefinitionKey()).willReturn("reachSomebodyByPhone");
        given(task.getVariable(PagingNames.TEAM)).willReturn("platform");
        given(paging.everybody(any()))
                .willReturn(List.of(
                        catalog.person("emil").orElseThrow(),
                        catalog.person("hugo").orElseThrow()));
    }

    @Test
    void oneTapOnANumberRingsIt() {
        assertThat(numbers()).contains("- Emil Reyes: [+12125550120](tel:+12125550120)");
    }

    @Test
    void whoHasNoNumberIsNamedAllTheSame() {
        assertThat(numbers()).contains("- Hugo Martins: no number in the catalogue");
    }

    private String numbers() {
        return String.valueOf(new PhoneNumbers(paging).of(task).get(PagingNames.PHONE_NUMBERS));
    }
}
