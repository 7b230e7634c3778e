/**
 * Templates of configurations: a registry with names, versions and states, verification, configurations made from them,
 * and what a new version means for those that exist.
 */
package dev.orcaworkflow.validation.template;
