/**
 * From an OrcaFlex model to a mooring system. Strict: what the solver leaves out is refused by name unless the user has
 * accepted it, and what it cannot do at all is refused whatever the user says.
 */
package dev.orcaworkflow.execution.engine.catenary.model;
