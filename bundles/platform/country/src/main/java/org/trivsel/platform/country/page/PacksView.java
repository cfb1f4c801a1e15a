package org.trivsel.platform.country.page;

import java.util.List;
import org.trivsel.country.Pack;

/** The packs that are installed. */
public record PacksView(List<Row> rows) {
    /** @param path of the country's page */
    public record Row(Pack pack, String name, String path) {
    }
}
