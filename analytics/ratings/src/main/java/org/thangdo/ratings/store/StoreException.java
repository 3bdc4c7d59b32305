package org.thangdo.ratings.store;

/** The store refused a statement: a mistake of this program or an exhausted machine (memory, disk), never of the data. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String statement, Throwable cause) {
        super(cause.getMessage() + "\n  in: " + statement, cause);
    }
}
