package org.trivsel.platform.web.asset;

/** One of them. @param packed its bytes with gzip, or null when that gains nothing */
public record Asset(String type, byte[] bytes, byte @org.jspecify.annotations.Nullable [] packed) {
}
