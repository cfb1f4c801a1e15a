package org.trivsel.tools.motor.page;

/** An assessment that does not count and has no result. */
public record VoidView(String childPath, String child, String title, String state) {
}
