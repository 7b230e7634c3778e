/** Finds the configurations of a study and publishes them as a batch. */
package dev.orcaworkflow.local.study;
