package org.tocsin.paging;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.Level;
import org.tocsin.oncall.OnCall;

/** Who is on call at this moment. */
@Component
class Levels {

    private final OnCall onCall;
    private final Clock clock;

    Levels(OnCall onCall, Clock clock) {
        this.onCall = onCall;
        this.clock = clock;
    }

    Level of(PageRequest request) {
        return onCall.level(request.team(), request.level(), Instant.now(clock));
    }

    boolean last(PageRequest request) {
        return request.level() >= count(request.team());
    }

    int count(String team) {
        return onCall.levels(team);
    }
}
