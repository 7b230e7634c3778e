/**
 * What must hold of a running system at any moment, and what at rest, looked up from outside: in the rows of execution,
 * on the topics, in the workspace and among the processes of the host. Depends on nothing of the services but their rows.
 */
package dev.orcaworkflow.testkit.invariant;
