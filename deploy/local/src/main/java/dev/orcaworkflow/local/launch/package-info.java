/** Puts a local installation together, keeps it alive and takes it down. */
package dev.orcaworkflow.local.launch;
