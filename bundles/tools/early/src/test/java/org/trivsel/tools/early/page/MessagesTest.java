package org.trivsel.tools.early.page;

import org.trivsel.testlib.WordsTest;

class MessagesTest extends WordsTest {
    MessagesTest() {
        super(Pages.class);
    }
}
