/**
 * Delivery guarantees, written once.
 *
 * <p>At least once on the wire, effectively once in the database. A polled batch of messages is one transaction: decode,
 * one insert into the inbox, the handler, one insert into the outbox, commit, acknowledge. When it fails, its halves are
 * handled, and so on; a message that fails twice on its own becomes an outbox row for {@code <topic>.<group>.dlq} and the
 * rest pass. When the database is away, nothing is acknowledged and the batch waits.
 *
 * <p>Nothing is sent except from the outbox, by one relay per schema, in the order of its ids. Every transaction about a
 * job also updates that job's row, so two of them cannot commit in the wrong order: order per key holds. When a relay
 * did not hear of an acknowledgement it sends again, so a reader may see an older message twice, the second time late.
 *
 * <p>The inbox stops the same message twice; a stale fact under a new id must be stopped by the aggregate.
 *
 * <p>Nothing is lost when any process crashes. Power loss is the database's and the broker's own promise.
 */
package dev.orcaworkflow.messaging;
