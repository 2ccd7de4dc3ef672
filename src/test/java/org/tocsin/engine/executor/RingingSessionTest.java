package org.tocsin.engine.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the engine refuses for its id is refused still; what is fine costs nothing. */
class RingingSessionTest {

    private final RingingSession session =
            new RingingSession(() -> "next", mock(PersistenceSession.class), new Alarm(), new JobDefinitions());

    @Test
    void aRowThatIsFineIsNotPutIntoWords() {
        Row row = new Row("7");
        session.validateId(row);

        assertThat(row.putIntoWords).isFalse();
    }

    @Test
    void aRowWithoutAnIdOrWithTheOneThatMeansAllIsRefused() {
        assertThatThrownBy(() -> session.validateId(new Row(null))).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> session.validateId(new Row("*"))).isInstanceOf(ProcessEngineException.class);
    }

    /** One that notices when somebody wants a text of it. */
    private static final class Row extends UserEntity {

        private static final long serialVersionUID = 1L;
        private boolean putIntoWords;

        Row(@Nullable String id) {
            super.setId(id);
        }

        @Override
        public String toString() {
            putIntoWords = true;
            return "a row";
        }
    }
}
