package org.trivsel.tools.language.page;

import org.trivsel.testlib.WordsTest;

class MessagesTest extends WordsTest {
    MessagesTest() {
        super(Pages.class);
    }
}
