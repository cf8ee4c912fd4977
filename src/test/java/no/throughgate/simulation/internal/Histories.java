package no.throughgate.simulation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds in every case at every moment, whatever has happened to it: each sentence with the cases for which it does not. */
final class Histories {

    private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

    static {
        SENTENCES.put(
                "every obligation has exactly one accountable owner at every instant, from its birth to its end", """
                with spans as (
                    select o.case_id, o.kind, o.offered_at, o.closed_at, a.since, a.until,
                        lag(a.until) over w as before, row_number() over w as nr,
                        row_number() over (partition by o.obligation_id order by a.since desc, a.until desc nulls first) as from_last
                    from app.obligation o left join app.accountability a using (obligation_id)
                    window w as (partition by o.obligation_id order by a.since, a.until nulls last))
                select distinct case_id || ' ' || kind from spans
                where since is null or (nr = 1 and since <> offered_at) or (nr > 1 and since is distinct from before)
                    or (from_last = 1 and until is distinct from closed_at)
                """);
        SENTENCES.put("no open obligation has two accountable owners, and none has nobody", """
                select o.case_id || ' ' || o.kind from app.obligation o left join app.accountability a using (obligation_id)
                where o.closed_at is null group by o.obligation_id, o.case_id, o.kind having count(*) filter (where a.since is not null and a.until is null) <> 1
                """);
        SENTENCES.put("no life area has two owners at once", """
                select a.case_id || ' ' || a.area from app.life_area_owner a join app.life_area_owner b using (case_id, area)
                where a.ctid < b.ctid and tstzrange(a.since, a.until) && tstzrange(b.since, b.until)
                """);
        // Neither the case's clock nor what may start at any time is anything to wait for.
        SENTENCES.put("every open case has a token, and an obligation, a timer or a message to wait for", """
                with open_case as (
                    select case_id, workflow_id from app.release_case where closed_at is null
                    union all select case_id, workflow_id from app.matter where closed_at is null)
                select c.case_id from open_case c
                where not exists (select 1 from engine.act_ru_execution e where e.id_ = c.workflow_id)
                    or not exists (select 1 from app.obligation o where o.case_id = c.case_id and o.closed_at is null)
                    and not exists (select 1 from engine.act_ru_job j where j.root_proc_inst_id_ = c.workflow_id
                        and coalesce(j.handler_cfg_, '') not like 'timer_nextAlarm%' and j.suspension_state_ = 1 and j.retries_ > 0)
                    and not exists (select 1 from engine.act_ru_event_subscr s join engine.act_ru_execution e on e.id_ = s.proc_inst_id_
                        where e.root_proc_inst_id_ = c.workflow_id and s.activity_id_ not like 'start_%')
                """);
        SENTENCES.put("every open case has a clock that will ring", """
                select case_id from app.release_case c where closed_at is null and not exists (select 1 from engine.act_ru_job j
                    where j.process_instance_id_ = c.workflow_id and j.handler_cfg_ like 'timer_nextAlarm%' and j.retries_ > 0)
                """);
        SENTENCES.put("no obligation is lost: each that is open has its task", """
                select case_id || ' ' || kind from app.obligation o
                where closed_at is null and not exists (select 1 from engine.act_ru_task t where t.id_ = o.task_id and t.task_def_key_ = o.kind)
                """);
        SENTENCES.put("no step is nobody's: each task has its one open obligation", """
                select coalesce(e.business_key_, '?') || ' ' || t.task_def_key_ from engine.act_ru_task t
                left join engine.act_ru_execution e on e.id_ = t.proc_inst_id_
                where (select count(*) from app.obligation o where o.task_id = t.id_ and o.closed_at is null) <> 1
                """);
        SENTENCES.put("nothing is owed in a case that has ended, but the answer to who asked for help after it", """
                select o.case_id || ' ' || o.kind from app.obligation o
                left join app.release_case c using (case_id) left join app.matter m using (case_id)
                where o.state in ('OFFERED', 'ACCEPTED') and coalesce(c.closed_at, m.closed_at) is not null
                    and not (coalesce(c.status, '') = 'CLOSED' and exists (select 1 from app.help_request h
                        where h.case_id = o.case_id and h.taken and h.asked_at >= c.closed_at and h.asked_at <= o.offered_at))
                """);
        SENTENCES.put("no token is left of a case that has ended, but of the help asked for after it", """
                select c.case_id from app.release_case c where c.closed_at is not null
                    and exists (select 1 from engine.act_ru_execution e where e.business_key_ = c.case_id)
                    and not exists (select 1 from app.obligation o where o.case_id = c.case_id and o.closed_at is null)
                """);
        SENTENCES.put("every case that has ended has an outcome", """
                select case_id from app.release_case where closed_at is not null and coalesce(outcome, '') = ''
                union all select case_id from app.matter where closed_at is not null and coalesce(outcome, '') = ''
                """);
        SENTENCES.put("a stay registered by mistake makes nobody late", """
                select o.case_id || ' ' || o.kind from app.obligation o join app.release_case c using (case_id)
                where c.status = 'ANNULLED' and o.closed_at = c.closed_at and o.state not in ('WITHDRAWN', 'DONE')
                """);
        SENTENCES.put("no timer and no step has given up", """
                select coalesce(e.business_key_, j.root_proc_inst_id_, '?') || ' ' || coalesce(j.handler_cfg_, '') from engine.act_ru_job j
                left join engine.act_ru_execution e on e.id_ = j.process_instance_id_ where j.retries_ = 0
                """);
    }

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Iterable<String> sentences() {
        return SENTENCES.keySet();
    }

    /** The first of these cases with what has happened in them lately, for whoever must find out why. */
    List<String> told(List<String> without) {
        return without.stream()
                .limit(5)
                .map(what -> what + ": "
                        + jdbc.sql("""
                                        select string_agg(concat_ws(' ', at, kind, detail), '; ' order by seq desc) from (
                                            select * from audit.event where case_id = :case order by seq desc limit 30) e
                                        """)
                                .param("case", what.split(" ")[0])
                                .query(String.class)
                                .optional()
                                .orElse(""))
                .toList();
    }

    /** The cases of which the sentence is not true, with what is wrong in them. */
    List<String> without(String sentence) {
        return jdbc.sql(SENTENCES.get(sentence)).query(String.class).list();
    }
}
