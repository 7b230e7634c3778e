/**
 * What can be mended without changing what is asked for: minimal edits of the user's own text, comments kept, each change
 * said in plain words. Never touched: file selection, engine, period, variable, statistic, place on the line, units,
 * factors, and which object a column reports.
 */
package dev.orcaworkflow.recovery.repair;
