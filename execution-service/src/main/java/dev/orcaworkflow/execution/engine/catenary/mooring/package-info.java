/**
 * Lines between vessels and anchors: where their ends are, how hard they pull, and where a vessel goes when it is free in
 * the horizontal plane. Global axes, z up; m, kN, degrees.
 */
package dev.orcaworkflow.execution.engine.catenary.mooring;
