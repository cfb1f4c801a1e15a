package org.trivsel.ui;

/** A number with what it counts. */
public record Count(String label, String number) {
}
