/** The templates that come with this program. */
package dev.orcaworkflow.validation.template.library;
