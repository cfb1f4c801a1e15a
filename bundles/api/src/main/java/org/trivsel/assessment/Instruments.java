package org.trivsel.assessment;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.instrument.Instrument;

/**
 * The instruments of the tools that are ready, compiled. Found in bundles under {@code instruments/*.yaml} and {@code norms/*.yaml}; released
 * definitions are kept in the database so that an old assessment opens with the version it was begun with. Safe for use by many threads.
 */
@ProviderType
public interface Instruments {
    /** The newest released version; for a tool, of its own instruments the newest that the asking version of it brings. */
    Optional<Instrument> newest(String instrument);

    /** All that the asking bundle brings itself, the newest version of each, by id; empty while it is being read. */
    List<Instrument> own();

    /** The newest that the version of its tool brings which answers for the caller; empty when the tenant does not have the tool. */
    Optional<Instrument> newest(Caller caller, String instrument);

    /** Of each instrument the newest version whose terms ask for a grant or a certificate, by id, whoever has its tool: others may stand beside it. */
    default List<Instrument> licensed() {
        return List.of();
    }

    /** The version an assessment was begun with. */
    Optional<Instrument> version(String instrument, String definitionVersion);

    /** The id of the tool the instrument belongs to. */
    Optional<String> toolOf(String instrument);

    /** The bytes of a picture of the instrument, SVG. */
    Optional<byte[]> picture(String instrument, String definitionVersion, String picture);

    /** A sound of the instrument. */
    default Optional<Sound> sound(String instrument, String definitionVersion, String sound) {
        return Optional.empty();
    }

    /** @param mediaType as its bytes say, for example {@code audio/mpeg} */
    record Sound(String mediaType, byte[] bytes) {
    }
}
