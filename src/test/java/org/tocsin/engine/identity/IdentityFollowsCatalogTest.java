package org.tocsin.engine.identity;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A change of the organisation is not lost because the database was away at that moment. */
class IdentityFollowsCatalogTest {

    private final TransactionTemplate transaction = mock(TransactionTemplate.class);
    private final IdentityFollowsCatalog identities = new IdentityFollowsCatalog(
            transaction, mock(JdbcClient.class), mock(Identities.class), mock(Grants.class), mock(TaskFilters.class));

    @Test
    void whatDidNotWorkIsTriedAgainUntilItDoesAndOthersHearOfTheChangeMeanwhile() {
        doThrow(new DataAccessResourceFailureException("away"))
                .doThrow(new DataAccessResourceFailureException("still away"))
                .doNothing()
                .when(transaction)
                .executeWithoutResult(any());

        identities.organisationChanged();
        identities.catchUp();
        identities.catchUp();
        identities.catchUp();

        verify(transaction, times(3)).executeWithoutResult(any());
    }

    @Test
    void nothingIsDoneWhileNothingChanges() {
        doNothing().when(transaction).executeWithoutResult(any());

        identities.organisationChanged();
        identities.catchUp();

        verify(transaction, times(1)).executeWithoutResult(any());
    }
}
