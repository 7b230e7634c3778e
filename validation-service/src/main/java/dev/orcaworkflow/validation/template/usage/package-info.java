/** Who uses which version of a template, how that goes, and what could be done better. */
package dev.orcaworkflow.validation.template.usage;
