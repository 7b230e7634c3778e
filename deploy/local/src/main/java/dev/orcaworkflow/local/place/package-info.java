/** Where an installation keeps its data, which ports it has and which processes run. */
package dev.orcaworkflow.local.place;
