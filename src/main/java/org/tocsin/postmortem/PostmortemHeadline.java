package org.tocsin.postmortem;

import java.time.Instant;
import org.tocsin.shared.IncidentNumber;

/**
 * One line in the list of postmortems.
 *
 * @param incident what it is about
 * @param team the catalogue name of the team that writes it
 * @param state how far it has come
 * @param summary the newest summary, blank if there is none
 * @param changedAt when something last happened to it
 */
public record PostmortemHeadline(
        IncidentNumber incident, String team, PostmortemState state, String summary, Instant changedAt) {}
