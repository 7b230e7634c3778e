/**
 * The heart of recovery: consumers bring what went wrong, {@link dev.orcaworkflow.recovery.plan.Diagnostician} says what
 * it is, {@link dev.orcaworkflow.recovery.plan.RecoveryPolicy} decides purely, and
 * {@link dev.orcaworkflow.recovery.plan.RecoveryPlanner} remembers and announces in one transaction. Read the planner
 * first.
 */
package dev.orcaworkflow.recovery.plan;
