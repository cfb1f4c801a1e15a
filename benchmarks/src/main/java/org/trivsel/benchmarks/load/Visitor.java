package org.trivsel.benchmarks.load;

import java.nio.ByteBuffer;

/** What one connection asks, again and again. Belongs to one thread. */
public interface Visitor {
    /** The next request. */
    ByteBuffer next();

    /** Whether the answer is the one hoped for. */
    boolean took(Answer answer);

    /** The same requests over and over. @param hoped status */
    static Visitor repeating(java.util.List<Request> requests, int hoped) {
        return new Visitor() {
            private int at;

            @Override
            public ByteBuffer next() {
                at = at + 1 == requests.size() ? 0 : at + 1;
                return requests.get(at).bytes();
            }

            @Override
            public boolean took(Answer answer) {
                return answer.status() == hoped;
            }
        };
    }
}
