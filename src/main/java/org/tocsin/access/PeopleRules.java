package org.tocsin.access;

import static org.tocsin.access.Who.ADMINS;
import static org.tocsin.access.Who.EVERYBODY;
import static org.tocsin.access.Who.NOBODY;

import java.util.List;

/** The engine's interface, as far as it is about people and what they may do; Admin is made of it. */
final class PeopleRules {

    private PeopleRules() {}

    static List<Rule> all() {
        return new Rows(EngineRules.ENGINE)
                .open(EVERYBODY, "GET", "/user", "/user/count", "/user/{id}/profile", "/identity/groups")
                .open(EVERYBODY, "GET POST", "/group", "/group/count", "/identity/password-policy")
                .open(EVERYBODY, "GET", "/group/{id}", "/authorization/check")
                // One's own, the engine sees to that.
                .open(EVERYBODY, "PUT", "/user/{id}/credentials")
                // It would tell whether a password is somebody else's.
                .open(NOBODY, "POST", "/identity/verify")
                .open(ADMINS, "OPTIONS", "/user", "/user/{id}", "/group", "/group/{id}", "/group/{id}/members")
                .open(ADMINS, "POST", "/user/create", "/user/{id}/unlock", "/group/create")
                .open(ADMINS, "PUT", "/user/{id}/profile", "/group/{id}")
                .open(ADMINS, "DELETE", "/user/{id}", "/group/{id}")
                .open(ADMINS, "PUT DELETE", "/group/{id}/members/{userId}")
                .open(ADMINS, "GET OPTIONS", "/authorization", "/authorization/{id}")
                .open(ADMINS, "GET", "/authorization/count")
                .open(ADMINS, "POST", "/authorization/create")
                .open(ADMINS, "PUT DELETE", "/authorization/{id}")
                .open(ADMINS, "GET OPTIONS", "/tenant", "/tenant/{id}")
                .open(ADMINS, "GET", "/tenant/count")
                .open(NOBODY, "POST", "/tenant/create")
                .open(NOBODY, "PUT DELETE", "/tenant/{id}")
                .open(NOBODY, "*", "/tenant/{id}/user-members/**", "/tenant/{id}/group-members/**")
                .rules();
    }
}
