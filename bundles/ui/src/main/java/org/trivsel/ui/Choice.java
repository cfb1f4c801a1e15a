package org.trivsel.ui;

/** Something to choose in a list. @param value what is sent */
public record Choice(String value, String label) {
}
