/** The verification of a template: the five steps of the specification, each with its result and reason. */
package dev.orcaworkflow.validation.template.check;
