/** The text of a template: its section {@code template:}, its parameters, and what comes of filling them in. */
package dev.orcaworkflow.validation.template.text;
