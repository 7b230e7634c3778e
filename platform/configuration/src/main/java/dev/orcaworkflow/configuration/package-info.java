/**
 * The configuration language of digitalmodel and the reader of OrcaFlex models: the same eyes for validation, recovery,
 * execution and the command line. Pure Java; dependence goes finding, yaml, setting, configuration and finding, yaml,
 * workspace, model, and ends at gate.
 */
package dev.orcaworkflow.configuration;
