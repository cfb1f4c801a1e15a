package org.trivsel.platform.leaving.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;

/**
 * A certificate.
 *
 * @param rows how many rows were deleted of which table
 * @param faults what is wrong with it, in the words of the machine; null until it has been checked
 */
public record CertificateView(String name, String deleted, String path, List<Count> facts, List<Count> rows, @Nullable List<String> faults, String csrf) {
}
