-- How long a file of a batch usually takes: bounds how far a time limit is extended.
create table file_time (
    batch  text             primary key,
    median double precision not null,  -- seconds
    seen   bigint           not null
);
