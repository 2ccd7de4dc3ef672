package org.tocsin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A channel that is missing is found out at the start, not when somebody is to be paged. */
class ChannelsTest {

    @Test
    void channelsAreTriedInTheConfiguredOrder() {
        var channels = channels(List.of("outbox", "mail"), List.of("mail", "outbox"));

        assertThat(channels.order()).containsExactly("mail", "outbox");
        assertThat(channels.named("mail")).contains("mail");
        assertThat(channels.named("phone")).isEmpty();
    }

    @Test
    void twoChannelsOfOneNameAreRefused() {
        assertThatThrownBy(() -> channels(List.of("mail", "mail"), List.of("mail")))
                .hasMessageContaining("Two channels of paging are called 'mail'");
    }

    @Test
    void anOrderThatNamesAChannelThatIsOffIsRefused() {
        assertThatThrownBy(() -> channels(List.of("outbox"), List.of("mail", "outbox")))
                .hasMessageContaining("tocsin.paging.channels names 'mail', which is off")
                .hasMessageContaining("tocsin.paging.mail.enabled=true");
    }

    @Test
    void anEmptyOrderIsRefused() {
        assertThatThrownBy(() -> channels(List.of("mail"), List.of())).hasMessageContaining("is empty");
    }

    private static Channels<String> channels(List<String> switchedOn, List<String> order) {
        return new Channels<>("paging", switchedOn, Function.identity(), order);
    }
}
