package no.throughgate.worklist.internal;

/**
 * @param unit      name of the unit it belongs to; empty = the reader's own
 * @param removable by this reader
 */
record SavedFilter(long id, String name, String unit, String query, boolean removable) {

    public String address() {
        return "/worklist?" + query;
    }
}
