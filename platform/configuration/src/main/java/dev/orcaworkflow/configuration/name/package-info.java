/** How near two names are: one name in another form, a slip of the fingers, or another name. */
package dev.orcaworkflow.configuration.name;
