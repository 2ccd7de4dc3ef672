package org.tocsin.notification;

/**
 * A group that hears an update, and where.
 *
 * @param group a stakeholder group of the catalogue
 * @param channel "mail", "webhook" or "outbox"; while the named channel is off and the outbox is on, the outbox stands in
 */
public record Audience(String group, String channel) {}
