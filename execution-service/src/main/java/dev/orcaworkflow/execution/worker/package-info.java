/** This process as the others see it: its name, its lease and the host it shares. */
package dev.orcaworkflow.execution.worker;
