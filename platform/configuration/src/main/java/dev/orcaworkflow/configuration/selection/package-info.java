/** File selection exactly as digitalmodel does it, and the identity of the files selected. */
package dev.orcaworkflow.configuration.selection;
