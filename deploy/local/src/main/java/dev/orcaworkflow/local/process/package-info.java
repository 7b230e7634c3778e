/** Starts the processes of an installation and keeps them alive. */
package dev.orcaworkflow.local.process;
