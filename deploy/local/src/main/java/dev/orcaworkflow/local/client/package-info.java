/** How commands speak with the services of a running system. */
package dev.orcaworkflow.local.client;
