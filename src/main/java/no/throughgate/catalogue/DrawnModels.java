package no.throughgate.catalogue;

import java.util.List;

/** The models as they are drawn; the process room reads them. */
public interface DrawnModels {

    /** Every model: the root first, then by id. */
    List<DrawnModel> all();
}
