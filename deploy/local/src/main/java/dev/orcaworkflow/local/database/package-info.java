/** The embedded PostgreSQL of a local installation. */
package dev.orcaworkflow.local.database;
