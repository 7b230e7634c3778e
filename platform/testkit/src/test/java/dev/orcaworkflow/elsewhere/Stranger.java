package dev.orcaworkflow.elsewhere;

/** A class of another service. */
public class Stranger {}
