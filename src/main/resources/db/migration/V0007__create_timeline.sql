-- The case's history: append-only, each entry chained to the one before by its hash, so that a change shows.
create table audit.chain (
    case_id text primary key,
    seq     integer not null,
    hash    bytea not null
) with (fillfactor = 70);

create table audit.event (
    case_id       text not null,
    seq           integer not null,
    at            timestamptz not null,
    kind          text not null,
    actor         text not null,
    actor_unit    text,
    obligation_id bigint,
    detail        jsonb not null,
    hash          bytea not null,
    primary key (case_id, seq)
);

create function audit.entry_hash(prev bytea, case_id text, seq integer, at timestamptz, kind text, actor text, actor_unit text, obligation_id bigint, detail jsonb)
returns bytea language sql immutable as $$
    select sha256(prev || convert_to(concat_ws('|', case_id, seq, extract(epoch from at)::text, kind, actor, coalesce(actor_unit, ''), coalesce(obligation_id::text, ''), detail::text), 'UTF8'))
$$;

-- One statement for all the events of a transaction. The chain row is the lock: two writers of a case take turns.
create function audit.append(p_case_id text, p_events jsonb) returns void language plpgsql as $$
declare
    v_seq integer;
    v_hash bytea;
    e jsonb;
begin
    select c.seq, c.hash into v_seq, v_hash from audit.chain c where c.case_id = p_case_id for no key update;
    if not found then
        insert into audit.chain as c (case_id, seq, hash) values (p_case_id, 0, sha256(convert_to(p_case_id, 'UTF8')))
            on conflict (case_id) do nothing;
        select c.seq, c.hash into v_seq, v_hash from audit.chain c where c.case_id = p_case_id for no key update;
    end if;
    for e in select * from jsonb_array_elements(p_events) loop
        v_seq := v_seq + 1;
        v_hash := audit.entry_hash(v_hash, p_case_id, v_seq, (e ->> 'at')::timestamptz, e ->> 'kind', e ->> 'actor', e ->> 'unit', (e ->> 'obligation')::bigint, e -> 'detail');
        insert into audit.event (case_id, seq, at, kind, actor, actor_unit, obligation_id, detail, hash)
        values (p_case_id, v_seq, (e ->> 'at')::timestamptz, e ->> 'kind', e ->> 'actor', e ->> 'unit', (e ->> 'obligation')::bigint, e -> 'detail', v_hash);
    end loop;
    update audit.chain c set seq = v_seq, hash = v_hash where c.case_id = p_case_id;
end $$;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit rows are append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger event_is_append_only before update or delete on audit.event
    for each row execute function audit.refuse_change();

-- Every view of a person's data, one line per action.
create table audit.access (
    access_id bigint generated always as identity primary key,
    at        timestamptz not null,
    user_id   text not null,
    units     text not null,
    case_id   text,
    action    text not null
);
create index access_case on audit.access (case_id, access_id);
create trigger access_is_append_only before update or delete on audit.access
    for each row execute function audit.refuse_change();
