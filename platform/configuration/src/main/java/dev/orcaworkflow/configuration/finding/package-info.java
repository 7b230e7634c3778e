/**
 * What the gates have to say: findings with file, line, column, rule, message and fix; the catalogue of rules; edits that
 * mend a text without touching anything else; and the difference between two texts.
 */
package dev.orcaworkflow.configuration.finding;
