package dev.orcaworkflow.reporting.web;

/**
 * Whether whoever looks at a page may do something, so that a button is not offered in vain. The service that is asked
 * decides by itself.
 *
 * @param reason why not; empty when it is allowed
 */
public record Permission(boolean granted, String reason) {
    static final Permission GRANTED = new Permission(true, "");
}
