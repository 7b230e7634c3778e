/** Where attempts write, and how what they write is read. */
package dev.orcaworkflow.execution.files;
