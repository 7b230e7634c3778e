/**
 * OrcaFlex text data files: base, includes, patches and tables resolved to objects with values that know their file and
 * line. Start with {@link dev.orcaworkflow.configuration.model.ModelReader}.
 */
package dev.orcaworkflow.configuration.model;
