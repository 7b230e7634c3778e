-- Which engine is to run it: a worker takes only what one of its engines runs. Null leaves it to the worker.
alter table job add column engine text;
alter table trial add column engine text;
