/**
 * A copy of an installation that is down, and the way back from it. Database and broker are copied together and at rest,
 * since each holds what the other has not taken over yet: {@link dev.orcaworkflow.local.backup.Backup}.
 */
package dev.orcaworkflow.local.backup;
