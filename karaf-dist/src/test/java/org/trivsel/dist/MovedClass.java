package org.trivsel.dist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A compiled class under another name: the names in its constants are replaced, and nothing else is touched. */
final class MovedClass {
    private static final int HEAD = 8;
    private static final int TEXT = 1;

    private MovedClass() {
    }

    /** @param from what its own name and those of its nested classes begin with, with slashes; what only begins alike would be moved too */
    static byte[] move(byte[] code, String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code)); DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(in.readNBytes(HEAD));
            int count = in.readUnsignedShort();
            out.writeShort(count);
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == TEXT) {
                    out.writeUTF(in.readUTF().replace(from, to));
                } else {
                    out.write(in.readNBytes(length(tag)));
                }
                // A long and a double take two places.
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
            in.transferTo(out);
        }
        return bytes.toByteArray();
    }

    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("No constant has the tag " + tag);
        };
    }
}
