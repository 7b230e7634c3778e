/** What people may ask of this service and tell it to do. */
package dev.orcaworkflow.execution.web;
