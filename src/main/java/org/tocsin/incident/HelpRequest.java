package org.tocsin.incident;

import java.time.Instant;
import org.tocsin.shared.IncidentNumber;

/**
 * Somebody was asked to help.
 *
 * @param id unique over all incidents
 * @param helper the catalogue name of a person, or of a team
 * @param why what they are needed for
 * @param by who asked: a person's catalogue name
 */
public record HelpRequest(long id, IncidentNumber incident, String helper, String why, String by, Instant at) {}
