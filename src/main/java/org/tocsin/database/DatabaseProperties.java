package org.tocsin.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database inside keeps its files.
 *
 * @param dataDirectory a directory, absolute or seen from where Tocsin was started; made if it does not exist
 */
@ConfigurationProperties("tocsin")
record DatabaseProperties(@DefaultValue("data") String dataDirectory) {}
