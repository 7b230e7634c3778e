/** The registry of templates: its tables, and the one way in which a version is added to it or changes its state. */
package dev.orcaworkflow.validation.template.registry;
