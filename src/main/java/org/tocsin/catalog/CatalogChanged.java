package org.tocsin.catalog;

/** The organisation's files have changed and the catalogue with them; whoever keeps a copy of it should make a new one. */
public record CatalogChanged() {}
