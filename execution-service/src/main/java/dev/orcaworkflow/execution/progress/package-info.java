/** How far runs are, told now and then and without a promise. */
package dev.orcaworkflow.execution.progress;
