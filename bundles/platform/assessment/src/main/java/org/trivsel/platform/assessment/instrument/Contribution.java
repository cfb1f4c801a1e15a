package org.trivsel.platform.assessment.instrument;

import java.util.List;
import java.util.Map;

/**
 * What one bundle offers, compiled.
 *
 * @param version of the tool
 * @param pictures SVG text by the hash of its content
 */
record Contribution(String tool, String version, List<Compiled> instruments, Map<String, String> pictures, List<Refusal> refusals) {
}
