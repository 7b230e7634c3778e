package dev.orcaworkflow.execution.engine.process;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The external programs that this worker may start, by id. A configuration names an id and nothing else: which file is
 * executed, with which arguments and environment, is said here and nowhere else.
 */
@ConfigMapping(prefix = "workflow.execution.engines")
public interface EngineProfiles {
    @WithParentName
    Map<String, Profile> byId();

    /** How many files one process gets. */
    enum Portion {
        /** All of them: the program has its own way to be parallel. */
        TOGETHER,
        /** One file per process, up to {@code max_workers} processes at the same time, each with its own limits. */
        APART
    }

    /** One external program. */
    interface Profile {
        /** Absolute path of the program; without one the engine is not offered. */
        Optional<String> executable();

        /**
         * Its arguments, one token each, never read by a shell. {@code {config}} stands for the absolute path of the
         * configuration in the attempt's folder.
         */
        @WithDefault("{config}")
        List<String> arguments();

        /**
         * Arguments with which the program says in one line of JSON who it is: {@code {"build": ..., "solver": ...}}.
         * It is offered only after this ended with 0. Without them an executable file is enough.
         */
        Optional<List<String>> probe();

        /** How long the probe may take. */
        @WithDefault("60s")
        Duration probeTimeout();

        /** How often the probe is repeated: a licence that went away takes the offer with it. */
        @WithDefault("5m")
        Duration probeInterval();

        /** Variables of the worker's environment that the program may see; all others are withheld. */
        @WithDefault("PATH,SystemRoot,TEMP,TMP,LANG,TZ,LM_LICENSE_FILE,PYTHONPATH")
        List<String> environment();

        /** Variables that are set for it. */
        Map<String, String> variables();

        /** Of configurations that it runs; empty means any. */
        Optional<List<String>> basenames();

        /** Of input files that it reads, without the dot. */
        @WithDefault("sim")
        List<String> extensions();

        /** Column commands that it computes; empty means any. */
        Optional<List<String>> commands();

        /** How many files one process gets. */
        @WithDefault("together")
        Portion files();

        /**
         * It honours the statics settings of model text, and leaves the static position that it found as a model of the
         * same name in the folder {@code ENGINE_FOUND}: without that {@code engine.statics_search} is refused.
         */
        @WithDefault("false")
        boolean leavesStatics();

        /** It cannot run without a licence seat. */
        @WithDefault("false")
        boolean licensed();

        /** Most time of one file where the configuration's {@code timeout_per_file} allows more. */
        @WithDefault("2h")
        Duration fileTimeout();

        /** Most time of one process, whatever its files may take together. */
        @WithDefault("24h")
        Duration timeout();

        /** A file may take so many times the median of those before it; at least five of them must have ended. */
        @WithDefault("20")
        double medianFactor();

        /** The limit by the median is never shorter than this. */
        @WithDefault("1m")
        Duration medianFloor();

        /** No event, output byte or processor time for so long: it hangs. */
        @WithDefault("5m")
        Duration stall();

        /** How long it may take to notice the file {@code ENGINE_CANCEL} before it is sent a signal. */
        @WithDefault("5s")
        Duration cancelNotice();

        /** Between the polite signal and the one that cannot be ignored. */
        @WithDefault("15s")
        Duration grace();

        /** When its death cannot be shown for so long, this worker offers the engine no more until it is. */
        @WithDefault("30s")
        Duration proof();

        /** How often a running process is looked at; its end is noticed at once. */
        @WithDefault("250ms")
        Duration poll();

        /** Of each stream, from its beginning. */
        @WithDefault("1M")
        MemorySize logHead();

        /** Of each stream, from its end. */
        @WithDefault("3M")
        MemorySize logTail();

        /** Resident memory of the whole process tree; beyond it the run is ended. */
        Optional<MemorySize> maxMemory();

        /** Bytes in the run's own folder; beyond it the run is ended. */
        @WithDefault("100G")
        MemorySize maxDisk();

        /** Permissions withheld from the files that it makes, as a shell's umask. */
        @WithDefault("077")
        String umask();

        /** Exit codes of a success. */
        @WithDefault("0")
        Set<Integer> successCodes();

        /** Where the program says what it thinks of its run, relative to its output folder or its own folder. */
        @WithDefault("run_verdict.json")
        String verdictFile();

        /** A success leaves at least one file of each of these forms. */
        @WithDefault("*.csv")
        List<String> artifacts();

        /** Text in a log that no success holds. */
        @WithDefault("[MOCK],Mock simulation,license not available,is NOT available,No postprocess specified,"
                + "Traceback (most recent call last)")
        List<String> forbidden();

        /** Seconds by which a simulation may end before it was to end; by default its own log interval, else 0.1 s. */
        OptionalDouble endTolerance();
    }
}
