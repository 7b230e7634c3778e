package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.setting.StaticsSearch;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Portion;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import dev.orcaworkflow.execution.files.AttemptFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prepares the folder of one process, runs it, or goes on with it, and says what its end means. */
record PortionRun(Profile profile, Platform platform, EngineTask task, ProcessEngine.Place place) {
    private static final String CONFIG = "{config}";

    /** Makes what a process reads, and says in which folder that lies. */
    @FunctionalInterface
    interface Inputs {
        Path from(InputLinks links) throws IOException;
    }

    /** @param workers most processes that the program may start itself */
    PortionResult run(FilePortion portion, Duration limit, int workers, EngineListener listener)
            throws IOException, InterruptedException {
        Optional<StaticsSearch> search = task.configuration().engine().staticsSearch();
        return search.isPresent()
                ? new StaticsSearchRun(this, search.get(), platform).run(portion, limit, workers, listener)
                : run(portion, folder(portion), limit, workers, listener, links -> links.of(portion.files()));
    }

    RunFolder folder(FilePortion portion) {
        return RunFolder.of(task.outputDirectory(), portion.number());
    }

    PortionResult run(
            FilePortion portion, RunFolder folder, Duration limit, int workers, EngineListener listener, Inputs reads)
            throws IOException, InterruptedException {
        Path config = folder.root().resolve(configName());
        if (!SupervisedRun.canResume(folder, place.host())) {
            AttemptFolder.create(folder.root());
            folder.created();
            Path inputs = reads.from(new InputLinks(folder, task.workspace(), platform));
            boolean exactly = profile.files() == Portion.APART
                    || task.onlyFile().isPresent()
                    || task.configuration().engine().staticsSearch().isPresent();
            SelectedFile only = exactly ? portion.files().getFirst() : null;
            Files.writeString(
                    config,
                    new ProgramConfiguration(task.configuration(), folder, platform).text(inputs, only, workers));
        }
        Set<Long> before = platform.processes();
        RunMark mark = new RunMark(place.runs().worker(), task.runId(), task.attempt(), portion.number());
        Ending ending = watched(
                mark,
                new SupervisedRun(
                        profile,
                        platform,
                        folder,
                        mark,
                        place,
                        command(config),
                        environment(folder, mark),
                        limit,
                        before),
                listener);
        RunVerdict verdict = RunVerdict.read(
                folder.out().resolve(profile.verdictFile()), folder.root().resolve(profile.verdictFile()));
        ExitDecision decision = new ExitPolicy(profile.successCodes(), limit).decide(ending, verdict);
        return new PortionResult(portion, folder, Optional.of(ending), decision);
    }

    private Ending watched(RunMark mark, SupervisedRun run, EngineListener listener)
            throws IOException, InterruptedException {
        place.runs().begin(mark);
        try {
            return run.run(listener);
        } finally {
            place.runs().end(mark);
        }
    }

    /** As the program names its outputs after it; a name that begins like an option is none. */
    private String configName() {
        String key = task.key();
        String name = key.substring(key.lastIndexOf('/') + 1);
        return name.startsWith("-") ? "_" + name : name;
    }

    private List<String> command(Path config) {
        List<String> words = new ArrayList<>();
        words.add(profile.executable().orElseThrow());
        profile.arguments().forEach(word -> words.add(word.replace(CONFIG, platform.spell(config))));
        return words;
    }

    private Map<String, String> environment(RunFolder folder, RunMark mark) {
        Map<String, String> environment = inherited(profile);
        String tmp = platform.spell(folder.tmp());
        List.of("TMPDIR", "TEMP", "TMP").forEach(name -> environment.put(name, tmp));
        environment.put("ENGINE_PROTOCOL", "1");
        environment.put("ENGINE_RUN_ID", mark.run().toString());
        environment.put("ENGINE_ATTEMPT", Integer.toString(mark.attempt()));
        environment.put("ENGINE_IN", platform.spell(folder.in()));
        environment.put("ENGINE_OUT", platform.spell(folder.out()));
        environment.put("ENGINE_EVENTS", platform.spell(folder.events()));
        environment.put("ENGINE_CANCEL", platform.spell(folder.cancel()));
        if (folder.isSearch()) {
            environment.put("ENGINE_FOUND", platform.spell(folder.found()));
        }
        environment.put("PYTHONUNBUFFERED", "1");
        environment.put("PYTHONIOENCODING", "utf-8");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("OMP_NUM_THREADS", "1");
        environment.putAll(profile.variables());
        environment.put(RunMark.ATTEMPT, mark.attemptValue());
        environment.put(RunMark.WORKER, mark.worker());
        return environment;
    }

    /** What of the worker's own environment the program may see. */
    static Map<String, String> inherited(Profile profile) {
        Map<String, String> environment = new LinkedHashMap<>();
        System.getenv().forEach((name, value) -> {
            if (profile.environment().contains(name)) {
                environment.put(name, value);
            }
        });
        return environment;
    }
}
