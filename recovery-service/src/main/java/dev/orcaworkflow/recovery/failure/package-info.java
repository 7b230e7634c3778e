/** What a failure means: pure, by rules that are data, typed evidence before any text. */
package dev.orcaworkflow.recovery.failure;
