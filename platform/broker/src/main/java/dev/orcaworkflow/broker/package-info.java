/** A Kafka broker of one node, for a machine that has no other, and for tests. */
package dev.orcaworkflow.broker;
