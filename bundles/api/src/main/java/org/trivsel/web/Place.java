package org.trivsel.web;

/**
 * An entry of the main menu.
 *
 * @param title in the caller's language
 * @param icon name of an icon of the platform, for example {@code group}
 * @param order position, ascending; the platform's own are 10, 20, 30
 */
public record Place(String path, String title, String icon, int order) {
}
