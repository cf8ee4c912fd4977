package no.throughgate.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds in every case at every moment, whatever has happened to it. */
@Component
public class CaseInvariants {

    private final JdbcClient jdbc;

    CaseInvariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void hold(CaseId id) {
        assertThat(without_exactly_one_owner_at_every_instant(id))
                .as("obligations without exactly one accountable owner from birth to end")
                .isEmpty();
        assertThat(steps_that_nobody_owes(id))
                .as("steps of the case that are nobody's obligation")
                .isEmpty();
        assertThat(obligations_that_no_token_waits_for(id))
                .as("open obligations that no token waits for")
                .isEmpty();
        assertThat(waits_for_something(id))
                .as("an open case waits for a task, a timer or a message")
                .isTrue();
    }

    private List<String> without_exactly_one_owner_at_every_instant(CaseId id) {
        return jdbc.sql("""
                        with spans as (
                            select o.obligation_id, o.kind, o.offered_at, o.closed_at, a.since, a.until,
                                lag(a.until) over w as before, row_number() over w as nr,
                                row_number() over (partition by o.obligation_id order by a.since desc, a.until desc nulls first) as from_last
                            from app.obligation o left join app.accountability a using (obligation_id) where o.case_id = :case
                            window w as (partition by o.obligation_id order by a.since, a.until nulls last))
                        select distinct kind from spans
                        where since is null or (nr = 1 and since <> offered_at) or (nr > 1 and since is distinct from before)
                            or (from_last = 1 and until is distinct from closed_at)
                        """).param("case", id.value()).query(String.class).list();
    }

    private List<String> steps_that_nobody_owes(CaseId id) {
        return jdbc.sql("""
                        select t.task_def_key_ from engine.act_ru_task t
                        join engine.act_ru_execution p on p.id_ = t.proc_inst_id_ and p.business_key_ = :case
                        where (select count(*) from app.obligation o where o.task_id = t.id_ and o.closed_at is null) <> 1
                        """).param("case", id.value()).query(String.class).list();
    }

    private List<String> obligations_that_no_token_waits_for(CaseId id) {
        return jdbc.sql("""
                        select kind from app.obligation o where o.case_id = :case and o.closed_at is null
                            and not exists (select 1 from engine.act_ru_task t where t.id_ = o.task_id)
                        """).param("case", id.value()).query(String.class).list();
    }

    private boolean waits_for_something(CaseId id) {
        return jdbc.sql("""
                        with running as (select id_ from engine.act_ru_execution where business_key_ = :case and parent_id_ is null)
                        select not exists (select 1 from app.release_case where case_id = :case and status in ('OPEN', 'RELEASED'))
                            or exists (select 1 from engine.act_ru_task t join running r on r.id_ = t.proc_inst_id_)
                            or exists (select 1 from engine.act_ru_job j join running r on r.id_ = j.process_instance_id_
                                where j.handler_type_ like 'timer%' and j.process_def_key_ <> 'release-coordination' and j.suspension_state_ = 1)
                            or exists (select 1 from engine.act_ru_event_subscr e join running r on r.id_ = e.proc_inst_id_
                                where e.activity_id_ not like 'start_%')
                        """).param("case", id.value()).query(Boolean.class).single();
    }
}
