package org.tocsin.shared.json;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a request, and no more of them than make sense. */
public final class Body {

    /** The largest body that is read, in bytes: 1 MiB. */
    public static final int LIMIT = 1 << 20;

    private Body() {}

    /** Reads the whole body; fails with {@link BodyTooLarge} without reading on, whatever length was announced. */
    public static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new BodyTooLarge(LIMIT);
        }
        return bytes;
    }
}
