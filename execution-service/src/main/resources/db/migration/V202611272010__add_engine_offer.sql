-- The engines of each worker, as it announces them; of living workers only, by their leases.
create table engine_offer (
    worker text primary key,
    offers text not null
);
