/**
 * The specification's integration workflows for the results dashboard and for force analysis: what a submission's purpose
 * changes in a configuration. Every change is an edit of the text that travels on with the verdict.
 */
package dev.orcaworkflow.validation.purpose;
