package org.trivsel.platform.assessment;

import java.io.ByteArrayOutputStream;
import org.trivsel.problem.Invalid;

/** A file in memory, up to what one may take. */
final class HeldFile extends ByteArrayOutputStream {
    private static final int MOST = 32 * 1024 * 1024;

    HeldFile() {
        super(64 * 1024);
    }

    @Override
    public synchronized void write(int value) {
        need(1);
        super.write(value);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        need(length);
        super.write(bytes, offset, length);
    }

    private void need(int more) {
        if (count + more > MOST) {
            throw new Invalid("from", "export-large", "The file would be larger than " + MOST / 1024 / 1024 + " MB. Choose a shorter period or fewer units.");
        }
    }
}
