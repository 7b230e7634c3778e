/** Way in from HTTP: what is being recovered, which problems there are, and the answers to them. */
package dev.orcaworkflow.recovery.web;
