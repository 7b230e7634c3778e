-- What the handler of the tests did: without the inbox, a message delivered twice would stand here twice.
create table effect (
    id       bigint generated always as identity primary key,
    batch    text   not null,
    sequence bigint not null
);
