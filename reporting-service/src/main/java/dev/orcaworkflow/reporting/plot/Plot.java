package dev.orcaworkflow.reporting.plot;

/**
 * A drawing with its title, to be put into a page as it is.
 *
 * @param note what to know when reading it, or empty
 * @param svg without scripts, styled by the page
 */
public record Plot(String title, String note, String svg) {}
