/**
 * The statics of one line between two fixed points: a chain of elastic catenaries over a flat seabed.
 *
 * <p>Everything here is plane geometry seen from the lower end: x towards the upper end, z up, arc length unstretched.
 * Units are free as long as they agree; the engine uses kN and m. Formulae after Irvine, Cable Structures (1981), and
 * Jonkman, NREL/TP-500-41958 (2007), eq. 2-35 and 2-36, rearranged so that nothing cancels and nothing is divided by the
 * weight.
 */
package dev.orcaworkflow.execution.engine.catenary.line;
