/** Checks configurations where they lie, with the same eyes as the validation service. */
package dev.orcaworkflow.local.check;
