package org.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.delivery.AdapterContract;

/** What every way to page somebody promises. */
public interface PagerContract extends AdapterContract {

    /** The adapter under test. */
    Pager pager();

    @Override
    default DeliveryOutcome deliver() {
        return pager().page(SamplePage.page());
    }

    @Override
    default String handle() {
        return SamplePage.page().handle();
    }

    @Test
    default void itsNameCanStandInAPropertyAndItReachesAda() {
        assertThat(pager().channel()).matches("[a-z][a-z0-9-]*");
        assertThat(pager().reaches(SamplePage.ada())).isTrue();
    }
}
