/** Templates over HTTP. */
package dev.orcaworkflow.validation.template.web;
