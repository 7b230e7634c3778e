/** Problems by signature, and what people answered: once for all jobs that have the same problem. */
package dev.orcaworkflow.recovery.answer;
