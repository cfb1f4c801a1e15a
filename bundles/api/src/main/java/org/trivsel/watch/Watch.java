package org.trivsel.watch;

import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.tool.Tool;

/**
 * Watches the work that tools do for requests, and keeps those of one tool from taking all room: a bulkhead. Called by whoever routes to
 * tools, never by a tool. Safe for use by many threads.
 */
@ProviderType
public interface Watch {
    /**
     * A request is about to go to a tool; to be called before it holds anything that others need, and closed by the same thread.
     *
     * @param surface pages or rest
     * @throws org.trivsel.problem.Unavailable when too many requests of that tool do not come to an end
     */
    Stay enter(String surface, String tool);

    /**
     * A version of a tool is about to be asked for its part of a page that is not its own, in the middle of a request.
     *
     * @throws org.trivsel.problem.Unavailable as above
     */
    Stay ask(Tool tool);

    /** The time a request spends in a tool. */
    interface Stay extends AutoCloseable {
        /** Of what nobody watches. */
        Stay FREE = new Stay() {
            @Override
            public void isOf(Tool tool, String tenant) {
                // Nobody asks.
            }

            @Override
            public void failed(Throwable cause) {
                // Nobody asks.
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };

        /** It is known who is meant. @param tenant key of whose request it is */
        void isOf(Tool tool, String tenant);

        /** It ended in a mistake that is the tool's own. */
        void failed(Throwable cause);

        @Override
        void close();
    }
}
