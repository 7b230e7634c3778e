/** Writes single settings into a configuration's text and leaves every other character, comments included, as it was. */
package dev.orcaworkflow.configuration.edit;
