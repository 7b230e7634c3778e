/** The embedded Kafka broker of a local installation. */
package dev.orcaworkflow.local.broker;
