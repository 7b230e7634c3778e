/** What a configuration says, typed. Values that make no sense count as absent here; the gates name them. */
package dev.orcaworkflow.configuration.setting;
