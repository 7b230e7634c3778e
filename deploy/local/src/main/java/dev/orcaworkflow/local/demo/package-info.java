/** The sample study: how it should end. */
package dev.orcaworkflow.local.demo;
