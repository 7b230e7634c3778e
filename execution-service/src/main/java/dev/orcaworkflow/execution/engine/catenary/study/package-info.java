/** From one model file to its cases: the model as it stands, a sweep over it, or its damaged conditions. */
package dev.orcaworkflow.execution.engine.catenary.study;
