package no.throughgate.process.migration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import no.throughgate.kernel.Problem;
import no.throughgate.operation.CaseVersions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For the operator's page: what {@code migrate-cases} does, with a look beforehand and while it goes on. */
@Component
class RunningVersions implements CaseVersions {

    private final JdbcClient jdbc;
    private final ModelVersions versions;
    private final ReleasePlans plans;
    private final TaskExecutor background;
    private final AtomicReference<Progress> latest = new AtomicReference<>();

    RunningVersions(
            JdbcClient jdbc,
            ModelVersions versions,
            ReleasePlans plans,
            @Qualifier("applicationTaskExecutor") TaskExecutor background) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.plans = plans;
        this.background = background;
    }

    @Override
    public List<Version> all() {
        return jdbc
                .sql("""
                        select d.key_, d.version_, coalesce(d.version_tag_, :first) as release, coalesce(r.running, 0) as running,
                            d.version_ = max(d.version_) over (partition by d.key_) as newest
                        from engine.act_re_procdef d
                        left join (select proc_def_id_, count(*) as running from engine.act_ru_execution where parent_id_ is null group by 1) r
                            on r.proc_def_id_ = d.id_
                        order by d.key_, d.version_ desc
                        """)
                .param("first", ReleasePlans.FIRST)
                .query((rs, n) -> new Version(
                        rs.getString("key_"),
                        rs.getInt("version_"),
                        rs.getString("release"),
                        rs.getLong("running"),
                        rs.getBoolean("newest"),
                        plans.has(rs.getString("release"))))
                .list()
                .stream()
                .filter(version -> version.newest() || version.running() > 0)
                .toList();
    }

    @Override
    public Optional<Preview> preview(String process, int version) {
        List<Version> all = all();
        return all.stream()
                .filter(one -> one.process().equals(process) && one.version() == version)
                .filter(one -> !one.newest() && one.plan())
                .findFirst()
                .map(from -> {
                    long staying = versions.staying(older(from));
                    return new Preview(from, newest(all, process), from.running() - staying, staying);
                });
    }

    private static int newest(List<Version> all, String process) {
        return all.stream()
                .filter(one -> one.process().equals(process) && one.newest())
                .findFirst()
                .orElseThrow()
                .version();
    }

    private ModelVersions.Older older(Version from) {
        return versions.older().stream()
                .filter(older -> older.process().equals(from.process()) && older.version() == from.version())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("operator.versions.gone"));
    }

    @Override
    public boolean migrate(String process, int version) {
        Preview preview = preview(process, version).orElseThrow(() -> Problem.notFound("operator.versions.gone"));
        var start = new Progress(process, version, preview.from().running(), 0, 0, false, null);
        Progress before = latest.get();
        if ((before != null && !before.finished()) || !latest.compareAndSet(before, start)) {
            return false;
        }
        var older = older(preview.from());
        background.execute(() -> run(older));
        return true;
    }

    private void run(ModelVersions.Older older) {
        try {
            var migrated = versions.migrate(older, () -> latest.updateAndGet(RunningVersions::oneMore));
            latest.updateAndGet(so -> ended(so, migrated.moved(), null));
        } catch (RuntimeException fault) {
            latest.updateAndGet(so -> ended(so, so.moved(), fault.getClass().getSimpleName()));
        }
    }

    private static Progress oneMore(Progress so) {
        return new Progress(so.process(), so.version(), so.total(), so.done() + 1, so.moved(), false, null);
    }

    private static Progress ended(Progress so, long moved, @org.jspecify.annotations.Nullable String fault) {
        return new Progress(so.process(), so.version(), so.total(), so.done(), moved, true, fault);
    }

    @Override
    public Optional<Progress> latest() {
        return Optional.ofNullable(latest.get());
    }
}
