package org.tocsin.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.StakeholderGroup;
import org.tocsin.catalog.Team;
import org.tocsin.incident.State;
import org.tocsin.incident.TimelineWords;
import org.tocsin.web.response.Field.Option;

/** What people call the people, teams and services of the catalogue; a name it does not know stays as it is. */
@Component
class Names {

    private final Catalog catalog;
    private final TimelineWords words;

    Names(Catalog catalog, TimelineWords words) {
        this.catalog = catalog;
        this.words = words;
    }

    String person(String name) {
        return words.called(name);
    }

    /** A person, or a group of stakeholders. */
    String recipient(String name) {
        return catalog.stakeholderGroup(name).map(StakeholderGroup::title).orElseGet(() -> person(name));
    }

    /** Everybody who may get messages: people, then groups of stakeholders. */
    List<Option> recipients() {
        return Stream.concat(
                        catalog.people().stream().map(person -> new Option(person.name(), person.displayName())),
                        catalog.stakeholderGroups().stream().map(group -> new Option(group.name(), group.title())))
                .toList();
    }

    String team(String name) {
        return catalog.team(name).map(Team::title).orElse(name);
    }

    /** The team that owns the service, if the given one does not. */
    Optional<Team> otherThan(String team, @Nullable String service) {
        Team owner = catalog.teamFor(service);
        return owner.name().equals(team) ? Optional.empty() : Optional.of(owner);
    }

    String service(@Nullable String name) {
        if (name == null) {
            return "unknown service";
        }
        return catalog.titleOf(name);
    }

    /** Where responders find what to do about the service, if its owners wrote that down: http or https. */
    Optional<String> runbook(@Nullable String service) {
        return catalog.runbookOf(service).map(URI::toString);
    }

    /** Where an incident stands, in words. */
    static String state(State state) {
        return switch (state) {
            case REPORTED -> "waiting for triage";
            case ACTIVE -> "being worked on";
            case RESOLVED -> "resolved, being observed";
            case IN_REVIEW -> "in review";
            case CLOSED -> "closed";
            case REJECTED -> "no client affected";
            case DEFERRED -> "can wait, in the tracker";
            case DUPLICATE -> "duplicate";
            case CANCELLED -> "false alarm";
        };
    }
}
