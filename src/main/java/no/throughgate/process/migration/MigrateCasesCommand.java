package no.throughgate.process.migration;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.throughgate.platform.Command;
import no.throughgate.process.migration.ModelVersions.Migrated;
import no.throughgate.process.migration.ModelVersions.Older;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** For the operator, after a new version of the models was started: moves running cases to it. */
@Component
@picocli.CommandLine.Command(
        name = "migrate-cases",
        description =
                "Moves running processes of older model versions to the newest. What waits at a step that is gone stays on its version and is named.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything runs on the newest version", "1:some stay on an older version"})
class MigrateCasesCommand implements Command {

    @Option(names = "--dry-run", description = "Only lists the older versions that still run.")
    boolean dryRun;

    @Spec
    CommandSpec spec;

    private final ModelVersions versions;

    MigrateCasesCommand(ModelVersions versions) {
        this.versions = versions;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        long staying = 0;
        for (Older older : versions.older()) {
            if (dryRun) {
                out.printf("%s version %d: %d running%n", older.process(), older.version(), older.running());
                staying += older.running();
                continue;
            }
            Migrated migrated = migrate(older);
            out.printf(
                    "%s version %d: %d moved, %d stay%n",
                    older.process(), older.version(), migrated.moved(), migrated.staying());
            staying += migrated.staying();
        }
        if (staying == 0) {
            out.println("Everything runs on the newest version.");
        }
        out.flush();
        return staying == 0 ? 0 : 1;
    }

    private Migrated migrate(Older older) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(older.process())
                .setInitialMax(older.running())
                .build()) {
            return versions.migrate(older, bar::step);
        }
    }
}
