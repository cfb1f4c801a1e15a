package org.trivsel.platform.lifecycle.module;

import org.jspecify.annotations.Nullable;
import org.trivsel.quarantine.Ailment;

/**
 * Why a module did not become ready.
 *
 * @param ailment what is wrong with the module itself; null when it may be the node
 * @param cause for operators
 */
record Failure(@Nullable Ailment ailment, String cause) {
}
