package org.tocsin.engine.identity;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.tocsin.engine.AccountChanged;
import org.tocsin.engine.AccountChanged.What;

/** The engine's own users and groups; whatever changes of an account, in Admin or by the catalogue, is told. */
final class Accounts extends DbIdentityServiceProvider {

    private final ApplicationEventPublisher events;

    Accounts(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean another = user instanceof UserEntity account && account.getRevision() > 0 && account.hasNewPassword();
        IdentityOperationResult saved = super.saveUser(user);
        if (another) {
            tell(user.getId(), What.PASSWORD);
        }
        return saved;
    }

    @Override
    public IdentityOperationResult deleteUser(String person) {
        IdentityOperationResult deleted = super.deleteUser(person);
        tell(person, What.GROUPS);
        return deleted;
    }

    @Override
    public IdentityOperationResult createMembership(String person, String group) {
        IdentityOperationResult created = super.createMembership(person, group);
        tell(person, What.GROUPS);
        return created;
    }

    @Override
    public IdentityOperationResult deleteMembership(String person, String group) {
        IdentityOperationResult deleted = super.deleteMembership(person, group);
        tell(person, What.GROUPS);
        return deleted;
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        createUserQuery(Context.getCommandContext())
                .memberOfGroup(group)
                .list()
                .forEach(member -> tell(member.getId(), What.GROUPS));
        return super.deleteGroup(group);
    }

    private void tell(String person, What what) {
        events.publishEvent(new AccountChanged(person, what));
    }
}
