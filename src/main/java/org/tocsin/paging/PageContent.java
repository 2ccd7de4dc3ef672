package org.tocsin.paging;

import org.tocsin.shared.IncidentNumber;

/**
 * What a page says, read from the incident's record at the moment of sending.
 *
 * @param number the incident
 * @param title its title, plain text
 * @param priority "P1"
 * @param service the affected service as people call it
 * @param summary a few sentences of plain text
 */
public record PageContent(IncidentNumber number, String title, String priority, String service, String summary) {}
