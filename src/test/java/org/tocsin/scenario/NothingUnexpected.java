package org.tocsin.scenario;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After every story: no mail that it does not tell of. */
class NothingUnexpected implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        mailboxes(context).clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            mailboxes(context).areEmpty();
        }
    }

    private static Mailboxes mailboxes(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(Mailboxes.class);
    }
}
