package no.throughgate.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a text file line by line with a bound on the length of a line, so that no file, however broken, fills the memory.
 * Bytes that are not UTF-8 come out as U+FFFD; a byte order mark before the first line is left out.
 */
final class CsvLines implements Closeable {

    private static final int LONGEST = 16_384;

    private final InputStream in;
    private long bytes;
    private long number;

    CsvLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its end; what exceeds 16 KiB is cut off. */
    Optional<String> next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        int one = in.read();
        if (one < 0) {
            return Optional.empty();
        }
        for (; one >= 0 && one != '\n'; one = in.read()) {
            bytes++;
            if (line.size() < LONGEST) {
                line.write(one);
            }
        }
        bytes++;
        number++;
        String text = line.toString(StandardCharsets.UTF_8);
        String unmarked = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Optional.of(unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked);
    }

    /** Of the line read last; the first is 1. */
    long number() {
        return number;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
