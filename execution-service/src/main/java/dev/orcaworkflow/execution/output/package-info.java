/** Results: verified where they were written, published by rename, complete only with a manifest that matches. */
package dev.orcaworkflow.execution.output;
