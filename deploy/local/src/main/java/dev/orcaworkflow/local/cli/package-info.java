/** One small class per command of the command line, and what they share. */
package dev.orcaworkflow.local.cli;
