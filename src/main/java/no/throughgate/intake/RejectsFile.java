package no.throughgate.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines that were not taken, as they were, with number, column and reason behind them: mended, the file can be imported
 * as it is. Holds what the original holds about people, so only its owner may read it. Made with the first rejected line.
 */
final class RejectsFile implements Closeable {

    private final Path path;
    private final String header;
    private final String delimiter;
    private @Nullable Writer writer;

    RejectsFile(Path path, String header, String delimiter) throws IOException {
        this.path = path;
        this.header = header;
        this.delimiter = delimiter;
        // What an earlier run has rejected says nothing about this one.
        Files.deleteIfExists(path);
    }

    void add(String line, long number, String column, String message) throws IOException {
        if (writer == null) {
            Files.createFile(path, ownerOnly());
            writer = Files.newBufferedWriter(path);
            writer.write(String.join(delimiter, header, "avvist_linje", "avvist_kolonne", "avvist_grunn") + "\n");
        }
        String quoted = "\"" + message.replace("\"", "\"\"") + "\"";
        writer.write(String.join(delimiter, line, String.valueOf(number), column, quoted) + "\n");
    }

    Optional<Path> path() {
        return Optional.ofNullable(writer).map(written -> path);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
