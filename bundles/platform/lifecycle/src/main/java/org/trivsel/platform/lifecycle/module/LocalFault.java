package org.trivsel.platform.lifecycle.module;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Causes that lie with one node, or with what it was given, and not with the module: another node may well have it. */
final class LocalFault {
    static final String DISK = "The disk of this node is full. Make room where its data are; it tries again by itself.";
    static final String CORRUPT = "Its bytes in the database are not those that were brought in. Remove it and bring it in again.";

    private LocalFault() {
    }

    static boolean isFullDisk(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (said.contains("no space left") || said.contains("quota exceeded") || said.contains("disk full")) {
                return true;
            }
        }
        return false;
    }

    static boolean isOfThisNode(String cause) {
        return cause.startsWith(DISK);
    }

    /** The kind in a few words that anybody may read; empty for all others. */
    static String shortly(String cause) {
        return isOfThisNode(cause) ? ": the disk is full" : cause.startsWith(CORRUPT) ? ": its bytes in the database are not those that were brought in" : "";
    }
}
