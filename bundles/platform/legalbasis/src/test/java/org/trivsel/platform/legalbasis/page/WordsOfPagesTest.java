package org.trivsel.platform.legalbasis.page;

import org.trivsel.testlib.WordsTest;

class WordsOfPagesTest extends WordsTest {
    WordsOfPagesTest() {
        super(Pages.class);
    }
}
