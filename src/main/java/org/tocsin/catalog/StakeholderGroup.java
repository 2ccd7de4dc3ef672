package org.tocsin.catalog;

/**
 * People who want to hear of incidents, reached as one.
 *
 * @param name unique, lower case: management, product, support, customers, developers
 * @param title for people
 * @param email the one address that reaches all of them
 */
public record StakeholderGroup(String name, String title, String email) {}
