package org.tocsin.catalog;

/**
 * People who want to hear of incidents, reached as one.
 *
 * @param name unique, lower case: management, product, support, customers, developers
 * @param title for people
 * @param email the one address that reaches all of them
 * @param inside whether its people work for the company and can sign in; no, unless the files say so
 */
public record StakeholderGroup(String name, String title, String email, boolean inside) {}
