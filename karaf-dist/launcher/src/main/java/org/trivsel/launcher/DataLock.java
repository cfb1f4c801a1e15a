package org.trivsel.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second process off the same data, from before anything in it is touched until this process ends. */
final class DataLock {
    /** Never closed: the system takes the lock back when the process is gone, however it goes. */
    private final FileLock lock;

    private DataLock(FileLock lock) {
        this.lock = lock;
    }

    static DataLock take(Path data) throws IOException {
        FileChannel channel = FileChannel.open(data.resolve("trivsel.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new SettingsFault("Another Trivsel is running with the data in " + data + ".");
        }
        return new DataLock(lock);
    }

    boolean isHeld() {
        return lock.isValid();
    }
}
