/** Messages that a service could not handle: kept, grouped by what went wrong, replayed or discarded by people. */
package dev.orcaworkflow.recovery.deadletter;
