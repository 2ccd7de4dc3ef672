package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.delivery.AdapterContract;

/** What every way to tell somebody promises. */
public interface NotifierContract extends AdapterContract {

    /** The adapter under test. */
    Notifier notifier();

    @Override
    default DeliveryOutcome deliver() {
        return notifier().deliver(SampleNotice.notice());
    }

    @Override
    default String handle() {
        return SampleNotice.notice().handle();
    }

    @Test
    default void itsNameCanStandInAPropertyAndItReachesAda() {
        assertThat(notifier().channel()).matches("[a-z][a-z0-9-]*");
        assertThat(notifier().reaches(SampleNotice.notice().to())).isTrue();
    }
}
