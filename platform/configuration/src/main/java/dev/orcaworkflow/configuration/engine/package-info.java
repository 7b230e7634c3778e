/** What engines can run, as far as configurations have to know. */
package dev.orcaworkflow.configuration.engine;
