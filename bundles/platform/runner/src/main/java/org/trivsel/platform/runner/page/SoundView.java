package org.trivsel.platform.runner.page;

/** A sound to play. @param address where it is @param text the same in words */
public record SoundView(String address, String text) {
}
