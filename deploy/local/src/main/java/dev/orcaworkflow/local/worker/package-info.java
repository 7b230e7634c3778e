/** A worker beside a licensed program on another host: what has to be there, and how it is started. */
package dev.orcaworkflow.local.worker;
