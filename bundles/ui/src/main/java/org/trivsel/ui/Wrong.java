package org.trivsel.ui;

/** Something wrong with a form. @param field id of the field it is about */
public record Wrong(String field, String message) {
}
