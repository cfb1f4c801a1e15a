package org.trivsel.instrument;

/** Not a JSON object of answers. The message says where and what, and holds no answer. */
public final class UnreadableAnswers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableAnswers(String message) {
        super(message);
    }
}
