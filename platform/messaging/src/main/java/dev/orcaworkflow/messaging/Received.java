package dev.orcaworkflow.messaging;

import java.util.Map;

/**
 * A message that was decoded and is handled for the first time.
 *
 * @param id the inbox key: {@code ce_id}, or topic, partition and offset when the sender gave none
 * @param key message key, or null
 * @param payload the bytes it was decoded from, with whatever fields this version does not know
 * @param headers header values as UTF-8 text; the last of equal names
 * @param at when the sender says it happened ({@code ce_time}), else the broker's time stamp, in epoch milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Received<E>(
        String id, String topic, String key, E event, byte[] payload, Map<String, String> headers, long at) {}
