package org.tocsin.paging;

import org.tocsin.shared.IncidentNumber;

/**
 * One round of one summons of one incident: what an answer answers.
 *
 * @param round from 1; 0 stands for "before anybody was called"
 */
public record Call(IncidentNumber number, Summons summons, int round) {}
