package org.trivsel.platform.forms.page;

import org.trivsel.testlib.WordsTest;

class MessagesTest extends WordsTest {
    MessagesTest() {
        super(Pages.class);
    }
}
