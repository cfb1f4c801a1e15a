package org.trivsel.platform.runner.page;

import org.trivsel.testlib.WordsTest;

class MessagesTest extends WordsTest {
    MessagesTest() {
        super(Pages.class);
    }
}
