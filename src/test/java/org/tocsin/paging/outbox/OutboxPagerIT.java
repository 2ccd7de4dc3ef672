package org.tocsin.paging.outbox;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.outbox.Outbox;
import org.tocsin.paging.Pager;
import org.tocsin.paging.PagerContract;
import org.tocsin.shared.Reason;
import org.tocsin.shared.delivery.OutwardBeans;
import org.tocsin.testing.FeatureBeans;

@SpringJUnitConfig({FeatureBeans.class, OutwardBeans.class, Outbox.class})
class OutboxPagerIT implements PagerContract {

    @Autowired
    private Outbox outbox;

    @Override
    public Pager pager() {
        return new OutboxPager(outbox);
    }

    @Override
    public String acceptedId() {
        return "outbox-" + outbox.newest(1).get(0).id();
    }

    @Override
    public List<String> keysSeen() {
        return outbox.newest(9).stream()
                .map(entry -> entry.message().handle())
                .filter(handle -> handle.startsWith("page."))
                .toList();
    }

    @Override
    public Map<Integer, Reason> failures() {
        return Map.of(); // it has no provider that could fail
    }

    @Override
    public void answerWith(int status) {}

    @Override
    public List<String> secrets() {
        return List.of();
    }
}
