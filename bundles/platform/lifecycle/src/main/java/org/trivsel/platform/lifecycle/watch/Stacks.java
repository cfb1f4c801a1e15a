package org.trivsel.platform.lifecycle.watch;

/** What a thread is doing, in one line. */
public final class Stacks {
    private Stacks() {
    }

    /** The innermost place that is not Java's own. */
    public static String where(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        for (StackTraceElement frame : stack) {
            if (!frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("jdk.")) {
                return frame.toString();
            }
        }
        return stack.length == 0 ? "an unknown place" : stack[0].toString();
    }
}
