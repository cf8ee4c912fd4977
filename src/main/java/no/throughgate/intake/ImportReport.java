package no.throughgate.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file's lines.
 *
 * @param lines          data lines, without header and blank ones
 * @param taken          new, and applied
 * @param known          nothing new in them
 * @param waiting        kept, to be applied later
 * @param rejected       not taken, or laid out for somebody to look at
 * @param ignoredColumns names in the header that mean nothing to us
 * @param rejects        the rejected lines with their reasons; absent when there are none
 */
public record ImportReport(
        long lines,
        long taken,
        long known,
        long waiting,
        long rejected,
        List<String> ignoredColumns,
        Optional<Path> rejects) {}
