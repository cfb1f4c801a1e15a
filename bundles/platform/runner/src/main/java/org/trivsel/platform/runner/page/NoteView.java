package org.trivsel.platform.runner.page;

/** Notes beside an item. @param item the item that holds them @param question what it asks @param text what is written @param max most characters */
public record NoteView(String item, String question, String text, int max) {
}
