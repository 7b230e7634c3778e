/** What may start now: a job that does not fit waits, it never fails for want of resources. */
package dev.orcaworkflow.execution.admission;
