-- Configurations of sequential batches that are not complete yet: their order is judged when the last one is here.
create table sequence_member (
    batch  text not null,
    config text not null,
    folder text not null,
    text   text not null,
    primary key (batch, config)
);
