package org.trivsel.platform.assessment.instrument;

import java.util.List;
import java.util.Map;

/**
 * What one bundle offers, compiled.
 *
 * @param pictures SVG text by the hash of its content
 */
record Contribution(String tool, List<Compiled> instruments, Map<String, String> pictures, List<Refusal> refusals) {
}
