package dev.orcaworkflow.execution.engine.catenary.result;

/**
 * A column of a table.
 *
 * @param refusal why no value can be given for any case; null when the engine computes it
 */
record Column(String label, String object, Quantity quantity, Place place, Statistic statistic, ColumnRefusal refusal) {

    static Column refused(String label, String object, ColumnRefusal refusal) {
        return new Column(label, object, null, new Place.Whole(), Statistic.MAX, refusal);
    }

    String unit() {
        return quantity == null ? "" : quantity.unit();
    }
}
