/** What changes between two versions of a template, and what that means for configurations that exist. Pure. */
package dev.orcaworkflow.validation.template.change;
