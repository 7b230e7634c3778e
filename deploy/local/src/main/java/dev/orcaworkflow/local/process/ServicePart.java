package dev.orcaworkflow.local.process;

/** A part that answers over HTTP. */
public interface ServicePart extends Part {
    /** Where it answers. */
    String url();
}
