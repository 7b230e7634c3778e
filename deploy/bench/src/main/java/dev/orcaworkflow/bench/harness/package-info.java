/** The running system as a program drives it: for the benchmarks and for the end-to-end tests. */
package dev.orcaworkflow.bench.harness;
