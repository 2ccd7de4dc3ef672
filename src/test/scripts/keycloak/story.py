"""What people do, and what Tocsin promises about it. Each promise leaves nobody signed in."""
import time

AT_PROVIDER = "#kc-login"
PAGE = "You are signed out."


def a_person_signs_in_once_for_everything(browser, tocsin, keycloak):
    """Somebody of the catalogue signs in at Keycloak, comes out where they wanted to go, and Tasklist knows them"""
    browser.visits(tocsin.address + "/me")
    browser.follows("Sign in with Keycloak")
    signs_in(browser, "dana")
    browser.is_at(tocsin.address + "/me")
    browser.reads("Dana Novak")
    browser.visits(tocsin.address + "/camunda/app/tasklist/default/")
    browser.reads("Mine", "My teams by priority", "Dana Novak")


def roles_are_those_of_the_catalogue(browser, tocsin, keycloak):
    """A responder may not open Cockpit, and reads which role it takes"""
    browser.visits(tocsin.address + "/camunda/app/cockpit/default/")
    browser.reads("process owner, SRE or admin")


def signing_out_here_ends_the_session_there(browser, tocsin, keycloak):
    """Signing out on a page ends Keycloak's session too: the next sign-in asks for the password"""
    expect(keycloak.sessions_of("dana") == 1, "dana has one session at Keycloak")
    browser.visits(tocsin.address + "/")
    browser.clicks("form.viewer button")
    browser.reads(PAGE)
    browser.is_at(tocsin.address + "/login?signedout")
    expect(keycloak.sessions_of("dana") == 0, "dana has no session at Keycloak")
    browser.follows("Sign in with Keycloak")
    browser.sees("#password")


def an_sre_opens_cockpit(browser, tocsin, keycloak):
    """An SRE signs in and opens Cockpit; signing out of Tasklist ends Keycloak's session as well"""
    signs_in_at(browser, tocsin, "emil", "/camunda/app/cockpit/default/")
    browser.reads("Open Failed Steps", "Emil Reyes")
    browser.visits(tocsin.address + "/camunda/app/tasklist/default/")
    browser.reads("Mine")
    browser.runs("document.querySelector('li.account li.logout a').click()")
    browser.reads(PAGE)
    expect(keycloak.sessions_of("emil") == 0, "emil has no session at Keycloak")


def whom_the_catalogue_does_not_know(browser, tocsin, keycloak):
    """Somebody whom only Keycloak knows reads who can add them, and can sign out there to use another account"""
    signs_in_at(browser, tocsin, "mallory", "/")
    browser.reads("the catalogue of Tocsin does not know you", "people.yaml")
    browser.visits(tocsin.address + "/")
    browser.is_at(tocsin.address + "/login")
    browser.follows("Sign in with Keycloak")
    browser.reads("does not know you")
    browser.follows("Sign out of Keycloak")
    browser.clicks("#kc-logout")
    browser.reads(PAGE)
    expect(keycloak.sessions_of("mallory") == 0, "mallory has no session at Keycloak")


def a_session_that_ends_there_ends_here(browser, tocsin, keycloak):
    """An administrator of Keycloak ends somebody's sessions, and within seconds they are signed out of Tocsin"""
    signs_in_at(browser, tocsin, "dana", "/me")
    browser.reads("Dana Novak")
    keycloak.ends_sessions_of("dana")
    is_signed_out(browser, tocsin)


def whoever_leaves_is_signed_out(browser, tocsin, keycloak):
    """Somebody leaves the catalogue while they are signed in: out within seconds, and Keycloak alone lets nobody in"""
    signs_in_at(browser, tocsin, "otto", "/me")
    browser.reads("Otto")
    tocsin.forgets("otto")
    is_signed_out(browser, tocsin)
    browser.follows("Sign in with Keycloak")
    browser.reads("the catalogue of Tocsin does not know you")


PROMISES = [a_person_signs_in_once_for_everything, roles_are_those_of_the_catalogue,
            signing_out_here_ends_the_session_there, an_sre_opens_cockpit, whom_the_catalogue_does_not_know,
            a_session_that_ends_there_ends_here, whoever_leaves_is_signed_out]


def signs_in_at(browser, tocsin, person, path):
    browser.visits(tocsin.address + path)
    browser.is_at(tocsin.address + "/login")
    browser.follows("Sign in with Keycloak")
    signs_in(browser, person)


def signs_in(browser, person):
    browser.types("#username", person)
    browser.types("#password", f"{person}'s own")
    browser.clicks(AT_PROVIDER)


def is_signed_out(browser, tocsin):
    began = time.monotonic()

    def over():
        browser.visits(tocsin.address + "/me")
        return browser.address().startswith(tocsin.address + "/login")

    browser.until("the session is over", over)
    expect(time.monotonic() - began < 20, "it took no longer than 20 s")


def expect(holds, what):
    if not holds:
        raise AssertionError(f"not so: {what}")
