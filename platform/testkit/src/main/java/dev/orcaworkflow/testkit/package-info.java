/**
 * What tests stand on: a real broker and a real database (one of each per test JVM), a clock that is held, and the house
 * rules. Never on the class path of a running service.
 */
package dev.orcaworkflow.testkit;
