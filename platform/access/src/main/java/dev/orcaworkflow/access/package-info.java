/**
 * Who may do what over HTTP, and who did. One table of rules for all services ({@link
 * dev.orcaworkflow.access.AccessPolicy}); whatever it does not list is refused. Off by default: the local installation
 * listens on loopback only. What is asked for by Kafka is the broker's to allow, by its own lists.
 */
package dev.orcaworkflow.access;
