/**
 * The directories that study files live in. Every path of a configuration or model goes through {@link
 * dev.orcaworkflow.configuration.workspace.Workspace#resolve}, which lets none of them out.
 */
package dev.orcaworkflow.configuration.workspace;
