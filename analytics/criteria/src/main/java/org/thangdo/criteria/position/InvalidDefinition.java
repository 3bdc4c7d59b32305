package org.thangdo.criteria.position;

/** A definition that cannot be: which fault, of which metric, with which value. The file or cell is added by who reads it. */
public final class InvalidDefinition extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String metric;
    private final String value;

    /**
     * @param metric id of the metric; empty if the fault is of the position as a whole
     * @param value what was found
     */
    public InvalidDefinition(Fault fault, String metric, String value) {
        super((metric.isEmpty() ? "" : "metric " + metric + ": ") + fault + ": " + value);
        this.fault = fault;
        this.metric = metric;
        this.value = value;
    }

    public Fault fault() {
        return fault;
    }

    public String metric() {
        return metric;
    }

    public String value() {
        return value;
    }
}
