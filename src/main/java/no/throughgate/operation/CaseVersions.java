package no.throughgate.operation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of the models that cases run on, and how those on an older one come to the newest. */
public interface CaseVersions {

    /** The newest version of every process, and every older one that still runs. */
    List<Version> all();

    /**
     * @param release the version tag
     * @param running processes that run on it
     * @param plan for an older version: whether a migration plan came with the application
     */
    record Version(String process, int version, String release, long running, boolean newest, boolean plan) {}

    /** What a migration would do now; empty if that version does not run any more, or no plan came for it. */
    Optional<Preview> preview(String process, int version);

    /** @param staying processes that wait at a step which the newest version does not have */
    record Preview(Version from, int toVersion, long moving, long staying) {}

    /**
     * Moves them in the background, each in a transaction of its own.
     *
     * @return false if another migration is under way on this machine
     * @throws no.throughgate.kernel.Problem not found: see {@link #preview}
     */
    boolean migrate(String process, int version);

    /** The migration that was started last on this machine since it came up. */
    Optional<Progress> latest();

    /** @param failed the exception's name if it stopped half-way: what was moved is moved */
    record Progress(
            String process,
            int version,
            long total,
            long done,
            long moved,
            boolean finished,
            @Nullable String failed) {}
}
