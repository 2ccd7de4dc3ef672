/** Alerts of Prometheus Alertmanager by its webhook, version 4. Delete this folder and nothing else changes. */
@NullMarked
package org.tocsin.intake.alertmanager;

import org.jspecify.annotations.NullMarked;
