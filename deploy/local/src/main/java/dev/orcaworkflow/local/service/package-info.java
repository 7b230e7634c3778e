/** The four services as processes of a local installation. */
package dev.orcaworkflow.local.service;
