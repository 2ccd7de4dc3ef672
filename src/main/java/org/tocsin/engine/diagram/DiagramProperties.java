package org.tocsin.engine.diagram;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the diagrams are.
 *
 * @param bpmnDirectory a directory with one folder per process, absolute or seen from where Tocsin was started; without it,
 *     the diagrams that are packed into Tocsin are used
 */
@ConfigurationProperties("tocsin")
record DiagramProperties(@Nullable String bpmnDirectory) {}
